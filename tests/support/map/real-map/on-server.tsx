import { renderToString } from 'react-dom/server';
import { drawMap, type MapData } from './draw-map';

export const render = (data: MapData): string => renderToString(drawMap(data));
