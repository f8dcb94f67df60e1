import { createTakenBoxes, touch, type Box } from './taken-boxes';
import { isWithin, ringsOf } from './zone-geometry';

export interface LabelWanted {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly name: string;
  /** Width of the zone, in map units. */
  readonly room: number;
  /** Outline of the zone. */
  readonly path: string;
}

export interface LabelFrame {
  /** What is in view, in map units. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Map units in one pixel of the screen. */
  readonly unit: number;
}

export interface LabelsPlaced {
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Names that lie whole within their zone, so that they are read on its colour. */
  readonly within: ReadonlySet<string>;
  /** Where a mark took the usual place and the label moved aside within its zone, in map units. */
  readonly moved: ReadonlyMap<string, readonly [x: number, y: number]>;
  /** Marks that have no room beside the numbers. */
  readonly hidden: ReadonlySet<MarkPoint>;
}

export interface MarkPoint {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly radius: number;
}

/** Sizes in pixels; the style sheet of the map uses the same. */
export const NUMBER_SIZE = 13;
export const NAME_SIZE = 12;
const NUMBER_GLYPH = 0.62;
const NAME_GLYPH = 0.56;
const GAP = 2;
/** About a short name. */
const CELL = 60;
/** How much wider than its zone a name may be: more where there is something to find. */
const OVERFLOW = { counted: 2.2, empty: 1.1 };

/**
 * Which numbers and names may be written so that no two texts touch: numbers first, the largest before the others. A
 * number moves aside within its zone for a mark; where it cannot, the mark gives way until somebody zooms in.
 */
export function placeLabels(
  labels: readonly LabelWanted[],
  frame: LabelFrame,
  marks: readonly MarkPoint[] = [],
): LabelsPlaced {
  const { unit } = frame;
  const taken = createTakenBoxes(CELL * unit);
  const moved = new Map<string, readonly [number, number]>();
  const hidden = new Set<MarkPoint>();
  const byCount = [...labels].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const claim = (box: Box) => isInside(box, frame) && taken.claim(box);
  const marksIn = (box: Box) => marks.filter((mark) => !hidden.has(mark) && touch(markBox(mark, unit), box));
  const claimFree = (box: Box) => marksIn(box).length === 0 && claim(box);

  const numbers = new Set<string>();
  for (const label of byCount.filter(({ count }) => count > 0)) {
    const usual = numberBox(label, unit);
    const spots = marksIn(usual).length > 0 ? spotsAside(label, unit) : [];
    const spot = spots.find(([x, y]) => claimFree(numberBox({ ...label, x, y }, unit)));
    if (!spot && !claim(usual)) continue;
    numbers.add(label.code);
    if (spot) moved.set(label.code, spot);
    else for (const mark of marksIn(usual)) hidden.add(mark);
  }
  const boxOf = (label: LabelWanted) => {
    const [x, y] = moved.get(label.code) ?? [label.x, label.y];
    return nameBox({ ...label, x, y }, unit);
  };
  const names = byCount.filter((label) => hasRoom(label, unit) && claimFree(boxOf(label)));
  const within = names.filter((label) => isBoxWithin(boxOf(label), label.path));
  return { numbers, names: new Set(names.map(codeOf)), within: new Set(within.map(codeOf)), moved, hidden };
}

/** Pixels from a number's usual place to where it may move. */
const ASIDE = [
  [0, -14],
  [0, 14],
  [-12, 0],
  [12, 0],
  [0, -18],
  [0, 18],
  [-18, 0],
  [18, 0],
  [-16, -16],
  [16, -16],
  [-16, 16],
  [16, 16],
] as const;

/** Where else a number may stand: all of it within its zone. */
function spotsAside(label: LabelWanted, unit: number): (readonly [x: number, y: number])[] {
  const rings = ringsOf(label.path);
  return ASIDE.map(([right, down]) => [label.x + right * unit, label.y + down * unit] as const).filter(
    ([x, y]) => {
      const [left, , end] = numberBox({ ...label, x, y }, unit);
      return isWithin(rings, [left, y]) && isWithin(rings, [end, y]);
    },
  );
}

function isBoxWithin([left, top, right, bottom]: Box, path: string): boolean {
  const rings = ringsOf(path);
  return [left, (left + right) / 2, right].every(
    (x) => isWithin(rings, [x, top]) && isWithin(rings, [x, bottom]),
  );
}

function markBox({ x, y, radius }: MarkPoint, unit: number): Box {
  const half = radius * unit;
  return [x - half, y - half, x + half, y + half];
}

const codeOf = (label: LabelWanted) => label.code;

const hasRoom = ({ name, room, count }: LabelWanted, unit: number) =>
  name.length * NAME_SIZE * NAME_GLYPH * unit <= (count > 0 ? OVERFLOW.counted : OVERFLOW.empty) * room;

function numberBox({ x, y, count }: LabelWanted, unit: number): Box {
  const half = (String(count).length * NUMBER_SIZE * NUMBER_GLYPH * unit) / 2;
  return [x - half, y - (NUMBER_SIZE * unit) / 2, x + half, y + (NUMBER_SIZE * unit) / 2];
}

function nameBox({ x, y, name, count }: LabelWanted, unit: number): Box {
  const half = (name.length * NAME_SIZE * NAME_GLYPH * unit) / 2 + GAP * unit;
  const top = count > 0 ? y + (NUMBER_SIZE / 2 + 1) * unit : y - (NAME_SIZE / 2) * unit;
  return [x - half, top, x + half, top + (NAME_SIZE + 1) * unit];
}

const isInside = (box: Box, frame: LabelFrame) =>
  box[0] >= frame.left &&
  box[1] >= frame.top &&
  box[2] <= frame.left + frame.width &&
  box[3] <= frame.top + frame.height;
