import { ChevronRight } from 'lucide-react';
import { Link } from './link';

export type Crumb = { label: string; href: string };

/** The way here, the current page left out: its name is the h1 just below. Nothing for a page just under the home page. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label="Fil d’Ariane" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm">
        {[{ label: 'Accueil', href: '/' }, ...crumbs].map((crumb, at) => (
          <li key={crumb.href} className="flex items-center gap-1">
            {at > 0 ? <ChevronRight className="size-4 text-ink-soft" aria-hidden="true" /> : null}
            <Link href={crumb.href} className="link inline-block py-1">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
