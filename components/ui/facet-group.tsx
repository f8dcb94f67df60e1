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
        <legend className="sr-only">{label}</legend>
        <div className="grid sm:grid-cols-2">
          {options.map(({ value, label: word, count }) => (
            <label
              key={value}
              className="flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md px-2 py-2 has-checked:bg-axis-soft has-checked:font-bold"
            >
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
                className="mt-1 size-5 shrink-0 accent-axis"
              />
              <span className="min-w-0 grow">{word}</span>
              <span className="text-sm text-ink-soft">
                {count}
                <span className="sr-only"> {count > 1 ? 'résultats' : 'résultat'}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
