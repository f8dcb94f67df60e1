import { ArrowLeft, ArrowRight } from 'lucide-react';

import { LinkButton } from './button';

/** Nothing when all fits on one page. `hrefFor` keeps the search and changes the page, counted from 1. */
export function Pagination({
  page,
  pageCount,
  hrefFor,
}: {
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
}) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="Pages de résultats" className="flex flex-wrap items-center justify-between gap-3">
      {page > 1 ? (
        <LinkButton variant="secondary" rel="prev" href={hrefFor(Math.min(page - 1, pageCount))}>
          <ArrowLeft className="size-5" aria-hidden="true" /> Page précédente
        </LinkButton>
      ) : (
        <span />
      )}
      <p>
        Page {page} sur {pageCount}
      </p>
      {page < pageCount ? (
        <LinkButton variant="secondary" rel="next" href={hrefFor(page + 1)}>
          Page suivante <ArrowRight className="size-5" aria-hidden="true" />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
