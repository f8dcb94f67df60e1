import { hydrateRoot } from 'react-dom/client';
import { drawMap, type MapData } from './draw-map';

const [map, data] = [document.querySelector('#map'), document.querySelector('#data')];
if (map && data?.textContent) hydrateRoot(map, drawMap(JSON.parse(data.textContent) as MapData));
