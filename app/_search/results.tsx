import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NoResults } from '@/components/ui/no-results';
import { Pagination } from '@/components/ui/pagination';
import { toHref } from '@/lib/search/criteria';
import type { Matches } from '@/lib/search/find-matches';
import { AXIS_PATHS } from '@/lib/search/schema';

import { SaveSearch } from './save-search';
import { SortLinks } from './sort-links';

export type ResultWords = { one: string; many: string; none: string };

/** The list: how many, the cards, the other pages; or why it is empty and what to try. */
export function Results({
  found,
  words,
  emptyHelp,
  children,
}: {
  found: Matches;
  words: ResultWords;
  /** What to do when nothing at all is published yet. */
  emptyHelp: React.ReactNode;
  children: React.ReactNode;
}) {
  const { state, total, pageCount } = found;
  const searching = found.chosen.length > 0;
  return (
    <section aria-labelledby="resultats" className="grid gap-4">
      <h2 id="resultats" tabIndex={-1} className="text-xl focus:outline-none">
        {total.toLocaleString('fr-FR')} {total > 1 ? words.many : words.one}
      </h2>
      <SortLinks found={found} />
      <SaveSearch found={found} />
      {total === 0 ? (
        <NoResults title={words.none} others={[...found.wider]}>
          {searching ? (
            <p>
              <LinkButton variant="secondary" href={AXIS_PATHS[state.axis]}>
                Voir la liste entière
              </LinkButton>
            </p>
          ) : (
            emptyHelp
          )}
        </NoResults>
      ) : state.page > pageCount ? (
        <EmptyState
          level="h3"
          title="Cette page est vide"
          actions={<LinkButton href={toHref({ ...state, page: 1 })}>Revenir à la première page</LinkButton>}
        >
          <p>La liste s’arrête à la page {pageCount}.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-4">{children}</div>
      )}
      <Pagination page={state.page} pageCount={pageCount} hrefFor={(page) => toHref({ ...state, page })} />
    </section>
  );
}
