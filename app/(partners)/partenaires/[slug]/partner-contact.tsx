import { Link } from '@/components/ui/link';

import { ExternalLink } from '@/components/ui/external-link';
import { Facts } from '@/components/ui/facts';
import type { PartnerPage } from '@/lib/partners/describe-partners';

/** How to reach a partner, who chose to give these; and its fields, each leading to who shares it. */
export function PartnerContact({ partner }: { partner: PartnerPage }) {
  const { address, postalCode, place, phone, email, website, fields } = partner;
  const dialled = phone.replaceAll(/[^\d+]/g, '');
  return (
    <Facts
      className="rounded-lg border border-line bg-surface p-5 print:grid-cols-3"
      facts={[
        {
          label: 'Adresse',
          value: [address, [postalCode, place.name].filter(Boolean).join(' ')].filter(Boolean).join(', '),
        },
        {
          label: 'Téléphone',
          value: dialled ? (
            <a href={`tel:${dialled}`} className="link">
              {phone}
            </a>
          ) : null,
        },
        {
          label: 'Adresse e-mail',
          value: email ? (
            <a href={`mailto:${email}`} className="link">
              {email}
            </a>
          ) : null,
        },
        { label: 'Site', value: website ? <ExternalLink href={website} /> : null },
        {
          label: 'Domaines d’intervention',
          value:
            fields.length > 0 ? (
              <ul className="grid gap-1">
                {fields.map(({ slug, label }) => (
                  <li key={slug}>
                    <Link href={`/partenaires?domaine=${slug}`} className="link inline-block py-0.5">
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            ) : null,
        },
      ]}
    />
  );
}
