import { Link } from './link';

import { EmptyState } from './empty-state';

export type OtherSearch = { label: string; href: string; count: number };

/** Nothing found, and what would be: the same search with one criterion less, or in another place. */
export function NoResults({
  title,
  others,
  children,
}: {
  title: string;
  others: OtherSearch[];
  children?: React.ReactNode;
}) {
  const useful = others.filter(({ count }) => count > 0);
  return (
    <EmptyState title={title} level="h3">
      {useful.length > 0 ? (
        <>
          <p>Vous pouvez élargir un peu :</p>
          <ul className="grid gap-1">
            {useful.map(({ label, href, count }) => (
              <li key={href}>
                <Link href={href} className="link inline-block py-1.5">
                  {label}
                </Link>{' '}
                ({count.toLocaleString('fr-FR')} {count > 1 ? 'résultats' : 'résultat'})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {children}
    </EmptyState>
  );
}
