import { Link } from '@/components/ui/link';

import { Facts } from '@/components/ui/facts';
import { addDays, formatDate, formatDay } from '@/lib/calendar';
import type { OfferPage } from '@/lib/offers/describe-offers';

export function OfferFacts({ offer }: { offer: OfferPage }) {
  const { occupations, place, startsOn, endsOn, weeklyHours, pay, publicUntil, publishedAt } = offer;
  return (
    <Facts
      className="grid-cols-2 rounded-lg border border-line bg-surface p-5 lg:grid-cols-1"
      facts={[
        {
          label: 'Entreprise',
          value: (
            <Link href={`/entreprises/${offer.companySlug}`} className="link">
              {offer.companyName}
            </Link>
          ),
        },
        { label: 'Métier', value: occupations.map(({ label }) => label).join(', ') },
        { label: offer.discreet ? 'Territoire' : 'Commune', value: place.name },
        { label: 'Début', value: startsOn && formatDate(startsOn) },
        { label: 'Fin', value: endsOn && formatDate(endsOn) },
        {
          label: 'Durée par semaine',
          value: weeklyHours === null ? null : `${weeklyHours.toLocaleString('fr-FR')} h`,
        },
        { label: 'Rémunération', value: pay },
        { label: 'Répondre jusqu’au', value: formatDate(addDays(publicUntil, -1)) },
        { label: 'Publiée le', value: formatDay(publishedAt) },
      ]}
    />
  );
}
