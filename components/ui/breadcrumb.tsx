import { ChevronRight } from 'lucide-react';
import Link from 'next/link';

export type Crumb = { label: string; href: string };

/** The way here, the current page left out: its name is the h1 just below. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm">
        {[{ label: 'Accueil', href: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-1">
            <Link href={crumb.href} className="link inline-block py-1">
              {crumb.label}
            </Link>
            <ChevronRight className="size-4 text-ink-soft" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
