/** The hidden field of a form that edits something: what each field held when the form was made. */
export const SEEN = 'etat-vu';

/** The radio buttons by which a person chooses between two values of a field. */
export const choiceName = (field: string) => `choix-${field}`;

/** A field that two people changed: what is stored now, by whom, and its mark for the choice to carry. */
export type Conflict = { stored: string[]; by: string; mark: string };

type Value = string | string[] | undefined;

/** Values by field, as a form holds them. */
export type FieldValues = Record<string, string | string[]>;

/**
 * The texts of a field: the same whether it was stored, posted by a browser, or left empty. Codes have no order, and
 * the weakest proof of a savoir-faire is posted for those that are not ticked too.
 */
export function textsOf(value: Value): string[] {
  const texts = [value ?? []].flat().map((text) => text.replace(/\r\n?/g, '\n').trim());
  const filled = texts.filter((text) => text !== '' && !/^\d+:declare$/.test(text));
  return filled.every((text) => /^\d+(:[a-z]+)?$/.test(text)) ? filled.sort() : filled;
}

/** A short mark of a field's value, which tells two values apart without holding either (cyrb53, 53 bits). */
export function markOf(value: Value): string {
  const text = textsOf(value).join('\n');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** What the hidden field carries for these stored values. */
export const writeSeen = (values: FieldValues): string =>
  Object.entries(values)
    .map(([field, value]) => `${field}:${markOf(value)}`)
    .join(' ');

/** Field → its mark when the form was made; a field that the form did not hold is not there. */
export function readSeen(text: string): Map<string, string> {
  const pairs = text.split(' ').map((pair) => pair.split(':'));
  return new Map(pairs.flatMap(([field, mark]) => (field && mark ? [[field, mark] as const] : [])));
}
