'use client';

// In the browser only so that hundreds of options travel as data once, not as markup twice.
import { ChevronDown } from 'lucide-react';

export type FacetOption = { value: string; label: string; count: number };
export type Facet = {
  /** The criterion's name in the address bar. */
  name: string;
  label: string;
  options: FacetOption[];
  chosen: readonly string[];
};

/** One criterion, folded; each value says how many results have it. Chosen values stay even when they count none. */
export function FacetGroup({ facet: { name, label, options, chosen } }: { facet: Facet }) {
  if (options.length === 0) return null;
  return (
    <details
      className="group/facet min-w-0 rounded-md border border-line open:sm:col-span-2"
      open={chosen.length > 0}
    >
      <summary className="flex min-h-11 list-none items-center justify-between gap-2 px-3 font-bold hover:bg-axis-soft">
        <span>
          {label}
          {chosen.length > 0 ? <span className="font-normal"> ({chosen.length})</span> : null}
        </span>
        <ChevronDown className="size-5 group-open/facet:rotate-180" aria-hidden="true" />
      </summary>
      <fieldset className="max-h-72 overflow-y-auto border-t border-line p-2">
        <legend className="sr-only">{label}, avec le nombre de résultats</legend>
        {/* The look of a value is said once here: there are hundreds of them. */}
        <div className="grid *:flex *:min-h-11 *:cursor-pointer *:items-start *:gap-2.5 *:rounded-md *:p-2 *:has-checked:bg-axis-soft *:has-checked:font-bold sm:grid-cols-2 [&_input]:mt-1 [&_input]:size-5 [&_input]:shrink-0 [&_input]:accent-axis [&_span]:ml-auto [&_span]:text-sm [&_span]:text-ink-soft">
          {options.map(({ value, label: word, count }) => (
            <label key={value}>
              <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
              {word} <span>{count}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
