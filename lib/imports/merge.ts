/**
 * Three-way merge of what a page says: what the file changed since its last import (`base`) is carried over to
 * `current`, unless its owner changed the same thing. Lists are merged item by item. Without a base only what is
 * empty is filled.
 */
export function mergeContent<Content extends object>(
  base: Content | null,
  next: Content,
  current: Content,
): Content {
  const fields = Object.keys(next) as (keyof Content)[];
  const merged = fields.map((field) => [field, mergeField(base?.[field], next[field], current[field])]);
  return Object.fromEntries(merged) as Content;
}

function mergeField(base: unknown, next: unknown, current: unknown): unknown {
  if (Array.isArray(next)) return mergeList(asList(base), next, asList(current));
  if (same(next, base ?? null)) return current;
  return same(current, base ?? null) || isEmpty(current) ? next : current;
}

function mergeList(base: unknown[], next: unknown[], current: unknown[]): unknown[] {
  const has = (list: unknown[], item: unknown) => list.some((other) => same(item, other));
  const removed = base.filter((item) => !has(next, item));
  const added = next.filter((item) => !has(base, item) && !has(current, item));
  return [...current.filter((item) => !has(removed, item)), ...added];
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** Equal content; dates count as their ISO form, so that a base read back from JSON compares. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
