import { Search, SlidersHorizontal } from 'lucide-react';

import { Button } from './button';
import { FacetGroup, type Facet } from './facet-group';
import { SearchField } from './search-field';

/**
 * A search by words and criteria: a plain GET form, so that the address bar holds it all. `children` are further fields
 * (a place and its radius). `chosen` is the number of criteria in force.
 */
export function SearchForm({
  action,
  label,
  hint,
  q,
  suggestFrom,
  facets,
  chosen,
  order,
  children,
}: {
  action: string;
  label: string;
  hint: string;
  q: string;
  /** Address that suggests what may be meant, to which `&q=` is added. */
  suggestFrom: string;
  facets: Facet[];
  chosen: number;
  /** The list's order (`tri`) when it is not the usual one: a new search keeps it. */
  order: string | undefined;
  children?: React.ReactNode;
}) {
  return (
    <form action={action} method="get" role="search" className="grid gap-3 print:hidden">
      {order ? <input type="hidden" name="tri" value={order} /> : null}
      <div className="grid gap-1.5">
        <label htmlFor="q" className="font-bold">
          {label}
        </label>
        <div className="flex flex-wrap gap-2 sm:flex-nowrap">
          <SearchField q={q} suggestFrom={suggestFrom} />
          <Button className="w-full shrink-0 sm:w-auto">
            <Search className="size-5" aria-hidden="true" />
            Rechercher
          </Button>
        </div>
        <p id="q-hint" className="text-sm text-ink-soft">
          {hint}
        </p>
      </div>
      <details className="group">
        <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded-md border-2 border-edge bg-surface px-4 font-bold hover:bg-axis-soft">
          <SlidersHorizontal className="size-5" aria-hidden="true" />
          Choisir des critères
          {chosen > 0 ? <span className="rounded-sm bg-axis-soft px-1.5 text-sm">{chosen}</span> : null}
        </summary>
        <div className="mt-3 grid gap-3 rounded-lg border border-line bg-surface p-4">
          {children}
          <div className="grid gap-2 sm:grid-cols-2">
            {facets.map((facet) => (
              <FacetGroup key={facet.name} facet={facet} />
            ))}
          </div>
          <p className="flex justify-end">
            <Button variant="secondary">Appliquer ces critères</Button>
          </p>
        </div>
      </details>
    </form>
  );
}
