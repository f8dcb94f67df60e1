import { boxOf, type Point } from './plane';

/** `project` takes degrees to the box's units, y downwards; `bounds` are west, south, east, north in degrees. */
export type ViewBox = {
  width: number;
  height: number;
  bounds: [number, number, number, number];
  project: (degrees: Point) => Point;
};

const WIDTH = 2000;

/** Room for the stroke of outer borders. */
const MARGIN = 16;

/** The box 2000 wide that frames these points (degrees) in the web's Mercator projection, with a small margin. */
export function fitViewBox(points: readonly Point[]): ViewBox {
  const [west, south, east, north] = boxOf(points);
  const scale = (WIDTH - 2 * MARGIN) / (east - west);
  const top = mercatorNorth(north) + MARGIN / scale;
  const left = west - MARGIN / scale;
  const height = Math.ceil((top - mercatorNorth(south)) * scale + MARGIN);
  return {
    width: WIDTH,
    height,
    bounds: [left, latitudeOf(top - height / scale), left + WIDTH / scale, latitudeOf(top)],
    project: ([lon, lat]) => [(lon - left) * scale, (top - mercatorNorth(lat)) * scale],
  };
}

/** Where a point lies in a box of this width that frames `bounds`, in its units. */
export function placeInBox({ width, bounds }: Pick<ViewBox, 'width' | 'bounds'>, [lon, lat]: Point): Point {
  const [west, , east, north] = bounds;
  const scale = width / (east - west);
  return [(lon - west) * scale, (mercatorNorth(north) - mercatorNorth(lat)) * scale];
}

/** Mercator's northing in degrees of longitude, so that both axes have one scale. */
function mercatorNorth(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}

function latitudeOf(north: number): number {
  return (Math.atan(Math.exp((north * Math.PI) / 180)) * 360) / Math.PI - 90;
}
