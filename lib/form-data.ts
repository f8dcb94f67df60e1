import { z } from 'zod';
import type { FormValues } from './action-result';

type Parsed = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

// React adds hidden fields of its own to a form that works without JavaScript.
const isOurs = (name: string) => !name.startsWith('$ACTION_');

/** A repeated field becomes an array, a single one stays as it is; see `many` for fields that may repeat. */
export function readForm(form: FormData): Parsed {
  const parsed: Parsed = {};
  for (const name of new Set([...form.keys()].filter(isOurs))) {
    const all = form.getAll(name);
    parsed[name] = all.length === 1 ? all[0]! : all;
  }
  return parsed;
}

/** The texts of a form, to fill it in again after a refusal. */
export function typedValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of Object.entries(readForm(form))) {
    const texts = [value].flat().filter((entry): entry is string => typeof entry === 'string');
    if (texts.length > 0) values[name] = Array.isArray(value) ? texts : texts[0]!;
  }
  return values;
}

/** Schema of a field that may be absent, single or repeated: always answers an array. */
export function many<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));
}
