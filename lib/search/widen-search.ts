import { zonesOf } from '@/lib/territory/zones';
import { hasDistances, withoutValue, withValues, type SearchState } from './criteria';
import type { TextTerm } from './index/question';
import { CRITERIA } from './schema';
import { labelOf, type Terms } from './vocabulary';

export interface OtherSearch {
  readonly label: string;
  readonly state: SearchState;
  /** What its words mean, where that differs from the search it comes from. */
  readonly question?: readonly TextTerm[];
}

const RADII = [5, 10, 20, 40];

/**
 * The searches nearest to one that found nothing, the smallest change first: a wider place, then one criterion less.
 * Who asks counts them and keeps those that find something.
 */
export function listNearbySearches(state: SearchState, terms: Terms): OtherSearch[] {
  return [...widerRadii(state), ...neighbourSecteurs(state, terms), ...oneLess(state, terms)];
}

/** When no single change helps: each criterion alone. */
export function listSingleCriteria(state: SearchState, terms: Terms): OtherSearch[] {
  const nothing = { ...state, q: '', criteria: {}, radius: null, page: 1 };
  return chosenValues(state).flatMap(({ name, of, value }) => ({
    label: `Seulement « ${labelOf(terms, of, value)} »`,
    state: withValues(nothing, name, [value]),
    question: [],
  }));
}

function widerRadii(state: SearchState): OtherSearch[] {
  if (!hasDistances(state.axis) || !state.criteria.commune?.length) return [];
  return RADII.filter((radius) => radius > (state.radius ?? 0)).map((radius) => ({
    label: `Dans un rayon de ${radius} km`,
    state: { ...state, radius, page: 1 },
  }));
}

/** Profiles have no distances: their next place is a secteur that touches, then the whole EPCI. */
function neighbourSecteurs(state: SearchState, terms: Terms): OtherSearch[] {
  const chosen = state.criteria.secteur ?? [];
  const { zones } = zonesOf('area');
  const own = zones.filter(({ code }) => chosen.includes(code));
  const touching = new Set(own.flatMap(({ neighbours }) => neighbours));
  const epcis = new Set(own.map(({ epciCode }) => epciCode));
  return [
    ...zones
      .filter(({ code }) => touching.has(code) && !chosen.includes(code))
      .map(({ code, name }) => ({
        label: `Secteur voisin : ${name}`,
        state: withValues(state, 'secteur', [code]),
      })),
    ...[...epcis].map((epci) => ({
      label: `Partout : ${labelOf(terms, 'zone', epci)}`,
      // an EPCI's own code only names those whose secteur is too small to show
      state: withValues(state, 'secteur', [
        ...zones.filter(({ epciCode }) => epciCode === epci).map(({ code }) => code),
        epci,
      ]),
    })),
  ];
}

function oneLess(state: SearchState, terms: Terms): OtherSearch[] {
  const fewer = chosenValues(state).map(({ name, of, value }) => ({
    label: `Sans « ${labelOf(terms, of, value)} »`,
    state: withoutValue(state, name, value),
  }));
  if (!state.q) return fewer;
  return [...fewer, { label: `Sans « ${state.q} »`, state: { ...state, q: '', page: 1 }, question: [] }];
}

const chosenValues = ({ axis, criteria }: SearchState) =>
  CRITERIA[axis].flatMap(({ name, of }) => (criteria[name] ?? []).map((value) => ({ name, of, value })));
