import { useRef, type ReactElement } from 'react';
import { countInWords, wordsOf } from './axis-words';
import { clusterPlaces, MARK_SPACE, type PlaceCluster } from './cluster-places';
import { sizeOf, type MapAxis, type MapPlace, type ZoneShapes } from './map-types';
import { MAX_SCALE, type MapView } from './map-view';
import { MarkGroup, type Mark, type MarkHeld } from './mark-group';
import type { PlacedDrawing } from './place-drawing';
import type { LabelFrame } from './place-labels';
import type { DrawnZone } from './zone-shapes-svg';

interface MapMarksProps extends Pick<ZoneShapes, 'viewBox'> {
  readonly axis: MapAxis;
  readonly zones: readonly DrawnZone[];
  readonly drawings: readonly PlacedDrawing[];
  readonly onZoom: (box: MapView) => void;
}

/**
 * A link for each place in view. One place leads to its page; several that would touch are one mark with their number,
 * which zooms in on them, or where that cannot part them (and without script) leads to the list of their commune.
 */
export function MapMarks({ axis, zones, drawings, viewBox, onZoom }: MapMarksProps): ReactElement {
  const held = useRef<MarkHeld | undefined>(undefined);
  const zoneCalled = new Map(zones.map((zone) => [zone.code, zone]));
  const toMark = ({ x, y, places: members }: PlaceCluster, finest: number): Mark[] => {
    const [first] = members;
    const zone = zoneCalled.get(first?.zone ?? '');
    if (!first || !zone) return [];
    const mark = { x, y, code: first.href, count: members.length };
    if (members.length === 1) return [{ ...mark, href: first.href, label: `${first.label}, ${zone.name}` }];
    const label = `${countInWords(axis, members.length)} à leur adresse, ${zone.name}`;
    const isParted = clusterPlaces(members, finest).length > 1;
    return [{ ...mark, href: zone.href, label, box: isParted ? boxOf(members) : undefined }];
  };
  return (
    <>
      {drawings.map(({ frame, marks }, at) => (
        <MarkGroup
          key={at}
          label={`Adresses des ${wordsOf(axis).many}`}
          marks={marks
            .filter((mark) => isInView(mark, frame))
            .flatMap((cluster) => toMark(cluster, finestUnit({ viewBox }, frame)))}
          shownOn={drawings.length > 1 ? (at === 0 ? 'phone' : 'desk') : undefined}
          onZoom={onZoom}
          held={held}
        />
      ))}
    </>
  );
}

/** Map units in a pixel when this frame is zoomed in as far as that goes. */
const finestUnit = (shapes: Pick<ZoneShapes, 'viewBox'>, { width, unit }: LabelFrame) =>
  sizeOf(shapes).width / MAX_SCALE / (width / unit);

const isInView = ({ x, y }: PlaceCluster, { left, top, width, height, unit }: LabelFrame) => {
  const edge = MARK_SPACE * unit;
  return x > left - edge && y > top - edge && x < left + width + edge && y < top + height + edge;
};

function boxOf(places: readonly MapPlace[]): MapView {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
