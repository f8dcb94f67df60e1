import { sizeOf, type ZoneShapes } from './map-types';
import type { LabelFrame } from './place-labels';

/** Widths in pixels for which labels and marks are placed before any script runs; the style sheets switch between them. */
const PHONE_WIDTH = 340;
const DESK_WIDTH = 520;

/** What is in view, or before the map moved all of it for a phone and for a desktop. */
export function framesOf(shapes: Pick<ZoneShapes, 'viewBox'>, view?: LabelFrame): LabelFrame[] {
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
