import 'server-only';
import { PAGE_SIZE } from '@/lib/search/criteria-index';
import type { SearchParams } from '@/lib/search/criteria';
import { findMatches, type Matches } from '@/lib/search/find-matches';
import type { SearchAxis } from '@/lib/search/schema';
import { labelOf } from '@/lib/search/vocabulary';
import { UnknownValue } from './open-door';
import type { ZoneCount } from './schema';

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The same search as the page's, as a visitor. @throws UnknownValue for a value that names nothing */
export async function searchOpenData(axis: SearchAxis, query: Query): Promise<Matches> {
  const matches = await findMatches(axis, toParams(query));
  if (matches.unknown.length > 0) {
    throw new UnknownValue(
      matches.unknown.map(({ name, value, needs }) => ({
        parameter: name,
        detail: needs ? `« ${value} » demande aussi « ${needs} ».` : `« ${value} » n’existe pas.`,
      })),
    );
  }
  return matches;
}

/** One page of a list; a card that stopped being public meanwhile is left out. */
export async function listOpenData<Card, Result>(
  matches: Matches,
  listCards: (ids: readonly string[]) => Promise<Card[]>,
  toResult: (card: Card) => Result,
) {
  const cards = await listCards(matches.ids);
  return {
    total: matches.total,
    page: matches.state.page,
    pageSize: PAGE_SIZE,
    results: cards.map(toResult),
    zones: countZones(matches),
  };
}

/** Results by zone, the fullest first; they add up to the total. */
export function countZones({ zones, terms }: Matches): ZoneCount[] {
  return [...zones]
    .map(([code, count]) => ({ code, name: labelOf(terms, 'zone', code), count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'fr'));
}

function toParams(query: Query): SearchParams {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  );
}
