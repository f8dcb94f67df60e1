import { z } from 'zod';
import { AXIS_PATHS, CRITERIA, type SearchAxis } from './schema';
import { isTermOf, type Terms } from './vocabulary';

export const ORDERS = ['pertinence', 'date', 'distance'] as const;
/** As the address names it (`tri`). */
export type SearchOrder = (typeof ORDERS)[number];

export interface SearchState {
  readonly axis: SearchAxis;
  readonly q: string;
  /** Chosen values by criterion; absent or empty means any. */
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  /** Kilometres around the chosen communes, on axes that have distances. */
  readonly radius: number | null;
  /** Relevance unless it says otherwise; by distance only from a chosen commune. */
  readonly order: SearchOrder;
  readonly page: number;
}

export interface UnknownCriterion {
  readonly name: string;
  readonly value: string;
  /** The criterion without which it means nothing, when that is why. */
  readonly needs?: string;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Values of one criterion that are read: the communes of a large territory fit, where all of it shows as one zone. */
export const MOST_VALUES = 500;
const listed = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set([value ?? []].flat().filter((one) => one !== ''))]);
const text = listed.transform(([first = '']) => first.replace(/[\s\0]+/g, ' ').trim());
/** Characters of a question that are read. */
const LONGEST_QUESTION = 200;
const page = z.coerce.number().int().min(1).max(1_000_000);
const radius = z.coerce.number().int().min(1).max(200);

/** Axes whose places are communes, around which a radius makes sense; profiles have none: nobody is searched by place. */
export const hasDistances = (axis: SearchAxis) => axis !== 'profile';

/**
 * Reads the address of a search page. What is not understood is left out and reported: a page says a word about it,
 * the API refuses it. Of a list that is too long the first value left out is reported.
 */
export function parseSearch(
  axis: SearchAxis,
  params: SearchParams,
  terms: Terms,
): { state: SearchState; unknown: UnknownCriterion[] } {
  const unknown: UnknownCriterion[] = [];
  const criteria: Record<string, string[]> = {};
  for (const criterion of CRITERIA[axis]) {
    const { name } = criterion;
    const isKnown = (value: string) => isTermOf(criterion, value, terms);
    const given = listed.parse(params[name]);
    const values = given.slice(0, MOST_VALUES);
    const unread = [
      ...values.filter((value) => !isKnown(value)),
      ...given.slice(MOST_VALUES, MOST_VALUES + 1),
    ];
    criteria[name] = values.filter(isKnown);
    unknown.push(...unread.map((value) => ({ name, value })));
  }
  const number = (name: string, schema: z.ZodType<number>) => {
    const [value] = listed.parse(params[name]);
    if (value === undefined) return null;
    const read = schema.safeParse(value);
    if (!read.success) unknown.push({ name, value });
    return read.success ? read.data : null;
  };
  const [tri = 'pertinence'] = listed.parse(params.tri);
  const order = ordersOf({ axis, criteria }).find((one) => one === tri);
  const needs = (name: string, value: string) =>
    unknown.push({ name, value, ...(hasDistances(axis) ? { needs: 'commune' } : {}) });
  if (!ORDERS.some((one) => one === tri)) unknown.push({ name: 'tri', value: tri });
  else if (!order) needs('tri', tri);
  const around = hasDistances(axis) ? number('rayon', radius) : null;
  const isPlaced = (criteria.commune ?? []).length > 0;
  if (around !== null && !isPlaced) needs('rayon', String(around));
  const question = text.parse(params.q);
  const unread = question.slice(LONGEST_QUESTION);
  if (unread) unknown.push({ name: 'q', value: unread });
  const state = {
    axis,
    q: question.slice(0, LONGEST_QUESTION),
    criteria,
    radius: isPlaced ? around : null,
    order: order ?? 'pertinence',
    page: number('page', page) ?? 1,
  };
  return { state, unknown };
}

/** The orders that this search can be put in. */
export function ordersOf({ axis, criteria }: Pick<SearchState, 'axis' | 'criteria'>): readonly SearchOrder[] {
  const isPlaced = hasDistances(axis) && (criteria.commune ?? []).length > 0;
  return ORDERS.filter((order) => order !== 'distance' || isPlaced);
}

/** The order as the address names it; the usual one is not named. */
export const chosenOrder = ({ order }: Pick<SearchState, 'order'>): SearchOrder | undefined =>
  order === 'pertinence' ? undefined : order;

/** The address of a search, always written the same way; page 1 is not written. */
export function toHref({ axis, q, criteria, radius, order, page }: SearchState): string {
  const params = new URLSearchParams();
  if (q) params.append('q', q);
  for (const { name } of CRITERIA[axis]) {
    for (const value of criteria[name] ?? []) params.append(name, value);
  }
  if (radius !== null) params.append('rayon', String(radius));
  const tri = chosenOrder({ order });
  if (tri) params.append('tri', tri);
  if (page > 1) params.append('page', String(page));
  const query = params.toString();
  return query ? `${AXIS_PATHS[axis]}?${query}` : AXIS_PATHS[axis];
}

/** The same search, back on its first page, with these values of one criterion instead. */
export function withValues(state: SearchState, name: string, values: readonly string[]): SearchState {
  const criteria = { ...state.criteria, [name]: values };
  const { axis, order } = state;
  return {
    ...state,
    criteria,
    radius: criteria.commune?.length ? state.radius : null,
    order: ordersOf({ axis, criteria }).includes(order) ? order : 'pertinence',
    page: 1,
  };
}

export const withoutValue = (state: SearchState, name: string, value: string): SearchState =>
  withValues(
    state,
    name,
    (state.criteria[name] ?? []).filter((one) => one !== value),
  );

export const isEmptySearch = ({ q, criteria }: SearchState): boolean =>
  q === '' && Object.values(criteria).every((values) => values.length === 0);
