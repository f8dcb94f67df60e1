import { Link } from '@/components/ui/link';

import { ordersOf, toHref, type SearchOrder } from '@/lib/search/criteria';
import type { Matches } from '@/lib/search/find-matches';

const WORDS: Record<SearchOrder, string> = {
  pertinence: 'pertinence',
  date: 'date',
  distance: 'distance',
};

/** The orders of a list, as links; by distance only where the search goes around a commune. */
export function SortLinks({ found: { state, total } }: { found: Matches }) {
  if (total < 2) return null;
  return (
    <nav aria-label="Ordre de la liste" className="text-sm print:hidden">
      <ul className="flex flex-wrap items-center gap-x-4">
        <li aria-hidden="true">Trier par :</li>
        {ordersOf(state).map((order) => (
          <li key={order}>
            <Link
              href={toHref({ ...state, order, page: 1 })}
              aria-current={order === state.order ? 'true' : undefined}
              className="link inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:no-underline"
            >
              {WORDS[order]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
