import { Link } from './link';

import { RemovableChip } from './chip';
import { Notice } from './notice';

export type ChosenCriterion = { label: string; hrefWithout: string };
export type UnknownCriterion = { name: string; value: string };

/** The criteria in force, each removable, and a word about those that were not understood. */
export function ChosenCriteria({
  chosen,
  unknown,
  clearHref,
}: {
  chosen: ChosenCriterion[];
  unknown: UnknownCriterion[];
  clearHref: string;
}) {
  return (
    <>
      {unknown.length > 0 ? (
        <Notice tone="warning" title="Un critère n’a pas été reconnu">
          {unknown.map(({ name, value }) => `« ${value.slice(0, 60)} » (${name})`).join(', ')} : la recherche
          s’est faite sans.
        </Notice>
      ) : null}
      {chosen.length > 0 ? (
        <ul aria-label="Critères choisis" className="flex flex-wrap items-center gap-2">
          {chosen.map(({ label, hrefWithout }) => (
            <li key={`${label}${hrefWithout}`}>
              <RemovableChip label={label} href={hrefWithout} />
            </li>
          ))}
          <li>
            <Link href={clearHref} scroll={false} className="link inline-flex min-h-11 items-center px-2">
              Tout effacer
            </Link>
          </li>
        </ul>
      ) : null}
    </>
  );
}
