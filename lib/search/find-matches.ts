import 'server-only';
import {
  parseSearch,
  toHref,
  withoutValue,
  withValues,
  type SearchParams,
  type SearchState,
  type UnknownCriterion,
} from './criteria';
import { PAGE_SIZE, type IndexAnswer, type TextTerm } from './criteria-index';
import { openSearch } from './engine';
import { resolveQuestion } from './resolve-question';
import { CRITERIA, type SearchAxis } from './schema';
import { listCommunesAround } from './distance-repository';
import { listNearLabels } from './text-repository';
import { labelOf, type Terms } from './vocabulary';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Matches extends IndexAnswer {
  readonly state: SearchState;
  readonly terms: Terms;
  readonly unknown: readonly UnknownCriterion[];
  readonly pageCount: number;
  /** For each criterion its values with their counts, the most frequent first; chosen ones stay. */
  readonly options: Readonly<Record<string, readonly FacetOption[]>>;
  /** Chosen criteria in words, each with the address of the search without it. */
  readonly chosen: readonly { readonly label: string; readonly hrefWithout: string }[];
  /** When nothing was found: searches that find something, with their number. */
  readonly wider: readonly { readonly label: string; readonly href: string; readonly count: number }[];
  /** What the words typed mean, to explain each answer. */
  readonly question: readonly TextTerm[];
}

interface Asker {
  /** Aspirations and the like: for confirmed companies that signed the charter, and for staff. */
  readonly mayReadTexts: boolean;
}

/** A whole search from the address of its page: ids of the page, total, counts by zone, facets, and how to widen it. */
export async function findMatches(
  axis: SearchAxis,
  params: SearchParams,
  asker: Asker = { mayReadTexts: false },
): Promise<Matches> {
  const { indexes, vocabulary } = await openSearch();
  const { terms } = vocabulary;
  const { state, unknown } = parseSearch(axis, params, terms);
  const question = await resolveQuestion(axis, state.q, asker.mayReadTexts);
  const ask = async (other: SearchState, asked: readonly TextTerm[] = question) =>
    indexes[axis].search({ criteria: await placed(other), terms: asked, page: other.page });
  const answer = await ask(state);
  return {
    ...answer,
    state,
    terms,
    unknown,
    question,
    pageCount: Math.ceil(answer.total / PAGE_SIZE),
    options: optionsOf(state, answer, terms),
    chosen: chosenIn(state, terms),
    wider: answer.total > 0 ? [] : await widen(state, terms, ask),
  };
}

/** The chosen communes and, within the radius, those around them. */
async function placed({ criteria, radius }: SearchState): Promise<SearchState['criteria']> {
  const { commune = [] } = criteria;
  if (radius === null || commune.length === 0) return criteria;
  return { ...criteria, commune: [...commune, ...(await listCommunesAround(commune, radius))] };
}

function optionsOf(state: SearchState, { facets }: IndexAnswer, terms: Terms): Matches['options'] {
  return Object.fromEntries(
    CRITERIA[state.axis].map(({ name, of }) => {
      const counts = new Map(facets[name]);
      for (const value of state.criteria[name] ?? []) if (!counts.has(value)) counts.set(value, 0);
      const options = [...counts].map(([value, count]) => ({
        value,
        label: labelOf(terms, of, value),
        count,
      }));
      return [name, options.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'fr'))];
    }),
  );
}

function chosenIn(state: SearchState, terms: Terms): Matches['chosen'] {
  const criteria = CRITERIA[state.axis].flatMap(({ name, of }) =>
    (state.criteria[name] ?? []).map((value) => ({
      label: labelOf(terms, of, value),
      hrefWithout: toHref(withoutValue(state, name, value)),
    })),
  );
  if (!state.q) return criteria;
  return [{ label: `« ${state.q} »`, hrefWithout: toHref({ ...state, q: '', page: 1 }) }, ...criteria];
}

type Ask = (state: SearchState, terms?: readonly TextTerm[]) => Promise<IndexAnswer>;

/** The same search with one criterion less, and what else the words may have meant. */
async function widen(state: SearchState, terms: Terms, ask: Ask): Promise<Matches['wider']> {
  const axis = state.axis;
  const fewer = CRITERIA[axis].flatMap(({ name, of }) =>
    (state.criteria[name] ?? []).map((value) => ({
      label: `Sans « ${labelOf(terms, of, value)} »`,
      state: withoutValue(state, name, value),
      question: undefined,
    })),
  );
  const withoutWords = state.q
    ? [{ label: `Sans « ${state.q} »`, state: { ...state, q: '', page: 1 }, question: [] }]
    : [];
  const near = state.q
    ? await listNearLabels(
        state.q,
        CRITERIA[axis].map(({ of }) => of),
      )
    : [];
  const meant = await Promise.all(
    near.map(async (label) => ({
      label: `Vouliez-vous dire « ${label} »`,
      state: { ...state, q: label, page: 1 },
      question: await resolveQuestion(axis, label, false),
    })),
  );
  const tried = await Promise.all(
    [...meant, ...fewer, ...withoutWords].map(async ({ label, state: other, question }) => ({
      label,
      href: toHref(other),
      count: (await ask(other, question)).total,
    })),
  );
  return tried.filter(({ count }) => count > 0);
}

/** The address of this search with one zone instead of those chosen. */
export const zoneHref = (state: SearchState, code: string): string => {
  const zone = CRITERIA[state.axis].find(({ of }) => of === 'zone');
  return toHref(withValues({ ...state, radius: null }, zone?.name ?? '', [code]));
};
