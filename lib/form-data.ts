import { z } from 'zod';
import type { FormValues } from './action-result';
import { isOwnField } from './form-drafts/schema';

export type Parsed = Record<string, FormDataEntryValue | FormDataEntryValue[]>;
export type FormSize = { fields: number; bytes: number };

/**
 * A repeated field becomes an array, a single one stays as it is; see `many` for fields that may repeat. Null when
 * the form is larger than `most`: it is read no further.
 */
export function readForm(form: FormData, most: FormSize): Parsed | null {
  const entries = new Map<string, FormDataEntryValue[]>();
  let [fields, bytes] = [0, 0];
  for (const [name, value] of form) {
    if (!isOwnField(name)) continue;
    fields += 1;
    bytes += Buffer.byteLength(name) + (typeof value === 'string' ? Buffer.byteLength(value) : value.size);
    if (fields > most.fields || bytes > most.bytes) return null;
    const earlier = entries.get(name);
    if (earlier) earlier.push(value);
    else entries.set(name, [value]);
  }
  return Object.fromEntries(
    [...entries].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

/** The texts of a form, to fill it in again after a refusal. */
export function typedValues(parsed: Parsed): FormValues {
  const typed = Object.entries(parsed).flatMap(([name, value]): [string, string | string[]][] => {
    const texts = [value].flat().filter((entry): entry is string => typeof entry === 'string');
    if (texts.length === 0) return [];
    return [[name, Array.isArray(value) ? texts : texts[0]!]];
  });
  return Object.fromEntries(typed);
}

/** Schema of a field that may be absent, single or repeated: always answers an array. */
export function many<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));
}
