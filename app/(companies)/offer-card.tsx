import { CalendarClock, MapPin } from 'lucide-react';

import { Badge } from '@/components/ui/badge';
import { Card, CardLink } from '@/components/ui/card';
import { LabelChips } from '@/components/ui/label-chips';
import { formatDate } from '@/lib/calendar';
import type { OfferCard as Offer } from '@/lib/offers/describe-offers';
import { kindName } from '@/lib/offers/wordings';
import { WorkBadges } from './work-badges';

/** `reasons` says why it answers the search; `withCompany` is off on the company's own page. */
export function OfferCard({
  offer,
  matched = [],
  reasons,
  withCompany = true,
}: {
  offer: Offer;
  matched?: readonly string[];
  reasons?: React.ReactNode;
  withCompany?: boolean;
}) {
  return (
    <Card as="article" axis="companies" className="grid gap-2.5 transition-shadow hover:shadow-lift">
      <p className="flex flex-wrap gap-2">
        <Badge tone="axis">{kindName[offer.kind]}</Badge>
        <WorkBadges offer={offer} />
      </p>
      <CardLink href={`/offres/${offer.id}`}>{offer.title}</CardLink>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {withCompany ? <span className="font-bold">{offer.companyName}</span> : null}
        <span className="inline-flex items-center gap-1">
          <MapPin className="size-4 text-axis" aria-hidden="true" />
          {offer.place.name}
        </span>
        {offer.deadline ? (
          <span className="inline-flex items-center gap-1">
            <CalendarClock className="size-4 text-axis" aria-hidden="true" />
            Jusqu’au {formatDate(offer.deadline)}
          </span>
        ) : null}
      </p>
      <LabelChips words={offer.soughtSkills} matched={matched} limit={6} label="Savoir-faire recherchés" />
      {reasons}
    </Card>
  );
}
