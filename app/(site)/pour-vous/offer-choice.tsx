import { Link } from '@/components/ui/link';

/** The whole company, or one of its offers: links, so that the address says which. */
export function OfferChoice({
  offers,
  chosen,
}: {
  offers: readonly { readonly id: string; readonly title: string }[];
  chosen: string | null;
}) {
  const choices = [
    { id: null, label: 'Toute l’entreprise', href: '/pour-vous' },
    ...offers.map(({ id, title }) => ({ id, label: title, href: `/pour-vous?offre=${id}` })),
  ];
  return (
    <nav aria-label="Chercher pour" className="grid gap-2">
      <p className="font-bold">Chercher pour</p>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ id, label, href }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={id === chosen ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-sm border-2 border-line bg-surface px-3 text-sm font-bold hover:bg-axis-soft aria-[current]:border-axis aria-[current]:bg-axis-soft"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
