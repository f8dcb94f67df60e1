import type { MapView } from './map-view';
import { zonesIn } from './zone-links';

/** The rectangle of the map that holds these zones; undefined for none. */
export function boxOfZones(stage: HTMLElement | null, codes: readonly string[]): MapView | undefined {
  const zones = stage ? zonesIn(stage).filter(({ dataset }) => codes.includes(dataset.zone ?? '')) : [];
  if (zones.length === 0) return undefined;
  const boxes = zones.map((zone) => zone.getBBox());
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { left, top, width: right - left, height: bottom - top };
}
