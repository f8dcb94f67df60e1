import { zonesOf } from '@/lib/territory/zones';
import { hasDistances, withoutValue, withValues, type SearchState } from './criteria';
import type { TextTerm } from './index/question';
import { CRITERIA, JOINED } from './schema';
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
export function listNearbySearches(state: SearchState, terms: Terms, shownZone: ShownZone): OtherSearch[] {
  return [...widerRadii(state), ...neighbourSecteurs(state, terms, shownZone), ...oneLess(state, terms)];
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

/** The code under which the profiles of a secteur show. */
type ShownZone = (secteur: string) => string;

/** Profiles have no distances: their next place is a secteur that touches, then the whole EPCI. */
function neighbourSecteurs(state: SearchState, terms: Terms, shownZone: ShownZone): OtherSearch[] {
  const chosen = state.criteria.secteur ?? [];
  const { zones } = zonesOf('area');
  const own = zones.filter(({ code }) => chosen.includes(code));
  const touching = new Set(own.flatMap(({ neighbours }) => neighbours));
  const epcis = new Set(own.map(({ epciCode }) => epciCode));
  // a chosen secteur that shows with others is found under their code
  const near = [...own, ...zones.filter(({ code }) => touching.has(code))].map(({ code }) => shownZone(code));
  return [
    ...[...new Set(near)]
      .filter((zone) => !chosen.includes(zone))
      .map((zone) => ({
        label: labelOfNear(zone, terms),
        state: withValues(state, 'secteur', [zone]),
      })),
    ...[...epcis].map((epci) => ({
      label: `Partout : ${labelOf(terms, 'zone', epci)}`,
      // an EPCI's own code only names those of its secteurs that are joined
      state: withValues(state, 'secteur', [
        ...zones.filter(({ epciCode }) => epciCode === epci).map(({ code }) => code),
        epci,
      ]),
    })),
  ];
}

function labelOfNear(zone: string, terms: Terms): string {
  const name = labelOf(terms, 'zone', zone);
  if (zone === JOINED.code) return name;
  const isSecteur = zonesOf('area').zones.some(({ code }) => code === zone);
  return isSecteur ? `Secteur voisin : ${name}` : `Secteurs réunis : ${name}`;
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
