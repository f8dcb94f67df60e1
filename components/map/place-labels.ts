import { createTakenBoxes, type Box } from './taken-boxes';
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
  /** Where a mark took the usual place and the label moved aside within its zone, in map units. */
  readonly moved: ReadonlyMap<string, readonly [x: number, y: number]>;
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
 * Which numbers and names may be written so that no two texts touch: numbers first, the largest before the others.
 * Marks of places (their middles) are there before them.
 */
export function placeLabels(
  labels: readonly LabelWanted[],
  frame: LabelFrame,
  marks: readonly { readonly x: number; readonly y: number }[] = [],
): LabelsPlaced {
  const taken = createTakenBoxes(CELL * frame.unit);
  const moved = new Map<string, readonly [number, number]>();
  const byCount = [...labels].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const claim = (box: Box) => {
    return isInside(box, frame) && taken.claim(box);
  };
  for (const mark of marks) taken.claim(markBox(mark, frame.unit));
  const spots = marks.length > 0 ? [HERE, ...ASIDE] : [HERE];
  const numbers = byCount.filter((label) => {
    return label.count > 0 && spots.some((spot) => claimSpot(label, spot));
  });
  const names = byCount.filter((label) => {
    const at = atSpot(label, moved.get(label.code) ?? [label.x, label.y]);
    return hasRoom(label, frame.unit) && claim(nameBox(at, frame.unit));
  });
  return { numbers: new Set(numbers.map(codeOf)), names: new Set(names.map(codeOf)), moved };

  function claimSpot(label: LabelWanted, spot: Spot): boolean {
    const point = [label.x + spot[0] * frame.unit, label.y + spot[1] * frame.unit] as const;
    if (spot !== HERE && !isWithin(ringsOf(label.path), point)) return false;
    if (!claim(numberBox(atSpot(label, point), frame.unit))) return false;
    if (spot !== HERE) moved.set(label.code, point);
    return true;
  }
}

type Spot = readonly [right: number, down: number];

/** Pixels from a label's usual place. */
const HERE: Spot = [0, 0];
const ASIDE: readonly Spot[] = [
  ...([
    [0, -18],
    [0, 18],
    [-18, 0],
    [18, 0],
  ] as const),
  ...([
    [-16, -16],
    [16, -16],
    [-16, 16],
    [16, 16],
  ] as const),
];
const MARK_RADIUS = 9;

const atSpot = (label: LabelWanted, [x, y]: readonly [number, number]): LabelWanted => ({ ...label, x, y });

function markBox({ x, y }: { readonly x: number; readonly y: number }, unit: number): Box {
  const half = MARK_RADIUS * unit;
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
