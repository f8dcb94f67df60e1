import { createTakenBoxes, type Box } from './taken-boxes';

export interface LabelWanted {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly name: string;
  /** Width of the zone, in map units. */
  readonly room: number;
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

/** Which numbers and names may be written so that no two texts touch: numbers first, the largest before the others. */
export function placeLabels(labels: readonly LabelWanted[], frame: LabelFrame): LabelsPlaced {
  const taken = createTakenBoxes(CELL * frame.unit);
  const byCount = [...labels].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const claim = (box: Box) => {
    return isInside(box, frame) && taken.claim(box);
  };
  const numbers = new Set(
    byCount.filter((label) => label.count > 0 && claim(numberBox(label, frame.unit))).map(codeOf),
  );
  const names = new Set(
    byCount.filter((label) => hasRoom(label, frame.unit) && claim(nameBox(label, frame.unit))).map(codeOf),
  );
  return { numbers, names };
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
