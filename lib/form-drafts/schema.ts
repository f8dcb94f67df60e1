// Read by the browser too, so nothing is imported here.

/** The fields that the corridor adds to a form: none of them is the form's own. */
export const DRAFT_FIELD = '_brouillon';
export const GESTURE_FIELD = '_geste';
export const RENDERING_FIELD = '_rendu';

/** *Garder pour plus tard* and *Revenir à la page enregistrée*. */
export type DraftGesture = 'garder' | 'abandonner';

/** What was typed, by field name: a list where a name stands several times. */
export type TypedValues = Record<string, string | string[]>;

/** More than a form holds by hand: what is longer is not kept, and leaving warns. */
export const LONGEST_DRAFT = 200_000;

/** Proofs and dangerous yeses: they are given again each time. */
const NEVER_KEPT = new Set([
  'intention',
  'jeton',
  'code',
  'apercu',
  'confirmation',
  'confirmer-aussi',
  'consentement',
  'bonne-foi',
  'bloquer',
  'montrer',
  'lue',
  'exclusion-voulue',
  'publication-voulue',
]);

const ADDED = new Set<string>([DRAFT_FIELD, GESTURE_FIELD, RENDERING_FIELD]);

/** Whether a field is the form's own; React and the corridor add others. */
export const isOwnField = (name: string) => !name.startsWith('$ACTION_') && !ADDED.has(name);

/** What is worth keeping of what was typed: no proof, no dangerous yes, no button. Blank lines at the end of a list are not. */
export function keptValues(typed: TypedValues): TypedValues {
  const kept = Object.entries(typed).filter(([name]) => isOwnField(name) && !NEVER_KEPT.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? withoutBlankEnd(value) : value]),
  );
}

const withoutBlankEnd = (list: string[]) => list.slice(0, list.findLastIndex((text) => text !== '') + 1);

/**
 * Which draft a form writes, and where in its history: the last revision it knows, the rendering that writes, and its
 * how manyth save this is. Without JavaScript a form has no writer.
 */
export type DraftMark = { pass: string; base: number; writer: string; turn: number };

export function writeMark({ pass, base, writer, turn }: DraftMark): string {
  return [pass, base, turn, writer].join(' ');
}

const MARK = /^([\w-]{1,900}) (\d{1,9}) (\d{1,9}) ([\w-]{0,40})$/;

export function readMark(text: unknown): DraftMark | null {
  const parts = typeof text === 'string' ? MARK.exec(text) : null;
  if (!parts) return null;
  return { pass: parts[1]!, base: Number(parts[2]), turn: Number(parts[3]), writer: parts[4]! };
}

/** What a page gives its form. Without a pass the person has no account, and what is typed stays on the device. */
export type FormDraft = {
  name: string;
  pass: string;
  /** Tells whose text it is that this device holds. */
  holder: string;
  revision: number;
  found: { values: TypedValues; at: string } | null;
};

/** What saving answers: the new revision, or the one that is in the way. */
export type SavedDraft = { ok: boolean; revision: number; at: string; empty: boolean };
