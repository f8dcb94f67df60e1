import { clusterPlaces, type PlaceCluster } from './cluster-places';
import { sizeOf, type MapPlace, type ZoneShapes } from './map-types';
import { placeLabels, type LabelFrame, type LabelsPlaced, type LabelWanted } from './place-labels';

/** Widths in pixels for which labels and marks are placed before any script runs; the style sheets switch between them. */
const PHONE_WIDTH = 340;
const DESK_WIDTH = 520;

export interface PlacedDrawing {
  readonly frame: LabelFrame;
  readonly labels: LabelsPlaced;
  /** Those that have room beside the numbers. */
  readonly marks: readonly PlaceCluster[];
}

/** What is written and marked in view; before the map moved, on all of it for a phone and for a desktop. */
export function placeDrawings(
  shapes: Pick<ZoneShapes, 'viewBox'>,
  zones: readonly LabelWanted[],
  places: readonly MapPlace[],
  view?: LabelFrame,
): PlacedDrawing[] {
  return framesOf(shapes, view).map((frame) => {
    const clusters = clusterPlaces(places, frame.unit);
    const labels = placeLabels(zones, frame, clusters);
    return { frame, labels, marks: clusters.filter((cluster) => !labels.hidden.has(cluster)) };
  });
}

function framesOf(shapes: Pick<ZoneShapes, 'viewBox'>, view?: LabelFrame): LabelFrame[] {
  if (view) return [view];
  const { width, height } = sizeOf(shapes);
  return [PHONE_WIDTH, DESK_WIDTH].map((pixels) => ({
    left: 0,
    top: 0,
    width,
    height,
    unit: width / pixels,
  }));
}
