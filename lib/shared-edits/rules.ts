import { choiceName, type FieldValues, markOf, readSeen, SEEN } from './schema';

type Posted = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

export type Merged = {
  /** The posted form itself where nothing of it changed. */
  form: Posted;
  /** Fields (of a group the first) that both changed, each to something else, and about which nobody has chosen yet. */
  conflicts: string[];
};

/**
 * Merges what was posted with what is stored now, by what each field held when the form was made. Of a field that one
 * of the two changed the change counts; of one that both changed, the person chooses, and what they chose against must
 * still be what is stored. A form that says not what it was made from is taken as it is.
 */
export function mergeForm(posted: Posted, stored: FieldValues, together: string[][] = []): Merged {
  const conflicts: string[] = [];
  const taken: FieldValues = {};
  const marks = readSeen(textsIn(posted, SEEN)[0] ?? '');
  const known = [...marks.keys()].filter((name) => Object.hasOwn(stored, name));
  for (const group of groupsOf(known, together)) {
    const [field = ''] = group;
    const seen = group.map((name) => marks.get(name)).join('-');
    const now = markOfGroup(group, stored);
    const mine = group.map((name) => markOf(textsIn(posted, name))).join('-');
    if (now === seen || now === mine) continue;
    const [choice, about] = (textsIn(posted, choiceName(field))[0] ?? '').split(':');
    if (mine === seen || (choice === 'stored' && about === now)) Object.assign(taken, pick(stored, group));
    else if (choice !== 'mine' || about !== now) conflicts.push(field);
  }
  return { form: Object.keys(taken).length > 0 ? { ...posted, ...taken } : posted, conflicts };
}

const textsIn = (posted: Posted, name: string) =>
  [posted[name] ?? []].flat().map((entry) => (typeof entry === 'string' ? entry : ''));

const pick = (stored: FieldValues, group: string[]): FieldValues =>
  Object.fromEntries(group.map((name) => [name, stored[name] ?? '']));

/** The mark of fields that are one thing to a person, such as a commune and its postal code. */
export const markOfGroup = (group: string[], stored: FieldValues) =>
  group.map((name) => markOf(stored[name])).join('-');

export function groupsOf(fields: string[], together: string[][]): string[][] {
  const groups = together.map((group) => group.filter((name) => fields.includes(name)));
  const single = fields.filter((name) => !together.flat().includes(name)).map((name) => [name]);
  return [...groups.filter((group) => group.length > 0), ...single];
}
