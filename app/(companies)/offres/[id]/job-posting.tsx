import { headers } from 'next/headers';

import { addDays, dayIn } from '@/lib/calendar';
import type { OfferPage } from '@/lib/offers/describe-offers';
import type { Kind } from '@/lib/profiles/schema';

/** https://schema.org/employmentType as search engines read it. */
const employmentType: Partial<Record<Kind, string>> = {
  stage: 'INTERN',
  immersion: 'INTERN',
  saisonnier: 'TEMPORARY',
};

/** Structured data for search engines; none for a company that does not give its name. */
export async function JobPosting({ offer }: { offer: OfferPage }) {
  if (offer.discreet) return null;
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: offer.title,
    description: offer.description || offer.title,
    datePosted: dayIn(offer.publishedAt).toISOString().slice(0, 10),
    validThrough: addDays(offer.publicUntil, -1).toISOString().slice(0, 10),
    employmentType: employmentType[offer.kind],
    hiringOrganization: { '@type': 'Organization', name: offer.companyName },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: offer.place.name, addressCountry: 'FR' },
    },
  };
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // "<" would let a text close the script
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
}
