'use client';

// In the browser too, so that a page of cards carries their words once as data, not as markup twice.
import { KeyRound, MapPin } from 'lucide-react';

import { Card, CardLink } from '@/components/ui/card';
import { LabelChips } from '@/components/ui/label-chips';
import type { PartnerCard as Partner } from '@/lib/partners/describe-partners';

const SHOWN = 3;

/** `reasons` says why it answers the search. */
export function PartnerCard({
  partner,
  matched = [],
  reasons,
}: {
  partner: Partner;
  matched?: readonly string[];
  reasons?: React.ReactNode;
}) {
  return (
    <Card as="article" axis="partners" className="grid gap-2.5 transition-shadow hover:shadow-lift">
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {partner.type ? (
          <span className="font-bold text-axis first-letter:uppercase">{partner.type}</span>
        ) : null}
        <span className="inline-flex items-center gap-1">
          <MapPin className="size-4 text-axis" aria-hidden="true" />
          {partner.place.name}
        </span>
      </p>
      <CardLink href={`/partenaires/${partner.slug}`}>{partner.name}</CardLink>
      <LabelChips words={partner.fields} matched={matched} label="Domaines d’intervention" />
      {partner.opportunities.length > 0 ? (
        <ul aria-label="Opportunités" className="grid gap-1">
          {partner.opportunities.slice(0, SHOWN).map(({ title }) => (
            <li key={title} className="flex gap-2">
              <KeyRound className="mt-1 size-4 shrink-0 text-axis" aria-hidden="true" />
              {title}
            </li>
          ))}
        </ul>
      ) : null}
      {reasons}
    </Card>
  );
}
