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
import { PAGE_SIZE, type IndexAnswer } from './criteria-index';
import { openSearch } from './engine';
import type { TextTerm } from './index/question';
import { wordsOf } from './free-text';
import { resolveQuestion } from './resolve-question';
import { CRITERIA, type SearchAxis } from './schema';
import { listOptions, type FacetOption } from './list-options';
import { placeCriteria, placeOrder } from './place-criteria';
import { shownZoneOf } from './shown-zone';
import { listNearLabels } from './word-repository';
import { labelOf, type Terms, type Vocabulary } from './vocabulary';
import { listNearbySearches, listSingleCriteria, type OtherSearch } from './widen-search';

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
  const criteria = await placeCriteria(state);
  const order = await placeOrder(state);
  const sets = indexes[axis].openSets();
  const answer = indexes[axis].search({ criteria, terms: question, page: state.page, order }, sets);
  const countEach: CountEach = async (others) => {
    const questions = others.map(async (other) => ({
      criteria: await placeCriteria(other.state),
      terms: other.question ?? question,
    }));
    return indexes[axis].countAnswers(await Promise.all(questions), sets);
  };
  return {
    ...answer,
    state,
    terms,
    unknown,
    question,
    pageCount: Math.ceil(answer.total / PAGE_SIZE),
    options: optionsOf(state, answer, vocabulary.inAlphabet),
    chosen: chosenIn(state, terms),
    wider: answer.total > 0 ? [] : await widen(state, terms, asker.mayReadTexts, countEach),
  };
}

function optionsOf(
  state: SearchState,
  { facets }: IndexAnswer,
  inAlphabet: Vocabulary['inAlphabet'],
): Matches['options'] {
  return Object.fromEntries(
    CRITERIA[state.axis].map(({ name, of }) => {
      const counts = facets[name] ?? new Map<string, number>();
      const chosen = (state.criteria[name] ?? []).filter((value) => !counts.has(value));
      return [name, listOptions(counts, chosen, inAlphabet[of])];
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

type CountEach = (others: readonly OtherSearch[]) => Promise<number[]>;

/**
 * What else the words may have meant, if they find nothing by themselves, then the nearest searches that find something;
 * at worst, one criterion alone.
 */
async function widen(
  state: SearchState,
  terms: Terms,
  mayReadTexts: boolean,
  countEach: CountEach,
): Promise<Matches['wider']> {
  const wordsAlone = { label: '', state: { ...state, criteria: {}, radius: null } };
  const [byWords = 0] = await countEach([wordsAlone]);
  const meant = byWords > 0 ? [] : await listMeantSearches(state, mayReadTexts);
  const near = listNearbySearches(state, terms, await shownZoneOf());
  const found = await keepFruitful([...meant, ...near], countEach);
  return found.length > 0 ? found : keepFruitful(listSingleCriteria(state, terms), countEach);
}

async function listMeantSearches(state: SearchState, mayReadTexts: boolean): Promise<OtherSearch[]> {
  if (!state.q) return [];
  const kinds = CRITERIA[state.axis].map(({ of }) => of);
  const labels = await listNearLabels(state.axis, wordsOf(state.q), kinds);
  return Promise.all(
    labels.map(async (label) => ({
      label: `Vouliez-vous dire « ${label} »`,
      state: { ...state, q: label, page: 1 },
      question: await resolveQuestion(state.axis, label, mayReadTexts),
    })),
  );
}

async function keepFruitful(others: readonly OtherSearch[], countEach: CountEach): Promise<Matches['wider']> {
  const counts = await countEach(others);
  return others.flatMap(({ label, state }, at) =>
    counts[at]! > 0 ? [{ label, href: toHref(state), count: counts[at]! }] : [],
  );
}

/** The address of this search with one zone instead of those chosen. */
export const zoneHref = (state: SearchState, code: string): string => {
  const zone = CRITERIA[state.axis].find(({ of }) => of === 'zone');
  return toHref(withValues({ ...state, radius: null }, zone?.name ?? '', [code]));
};
