import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { PAGE_SIZE } from '@/lib/search/criteria-index';

/** How many fit, the cards of this page, the other pages. `empty` says what comes next when nobody fits. */
export function FitList({
  total,
  page,
  words,
  hrefFor,
  empty,
  children,
}: {
  total: number;
  page: number;
  words: { one: string; many: string };
  hrefFor: (page: number) => string;
  empty: React.ReactNode;
  children: React.ReactNode;
}) {
  const pageCount = Math.ceil(total / PAGE_SIZE);
  if (total === 0) return empty;
  return (
    <section aria-labelledby="resultats" className="grid gap-4">
      <h2 id="resultats" className="text-xl">
        {total.toLocaleString('fr-FR')} {total > 1 ? words.many : words.one}
      </h2>
      {page > pageCount ? (
        <EmptyState
          level="h3"
          title="Cette page est vide"
          actions={<LinkButton href={hrefFor(1)}>Revenir à la première page</LinkButton>}
        >
          <p>La liste s’arrête à la page {pageCount}.</p>
        </EmptyState>
      ) : (
        children
      )}
      <Pagination page={page} pageCount={pageCount} hrefFor={hrefFor} />
    </section>
  );
}
