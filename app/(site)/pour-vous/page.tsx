import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { isCandidate, isCompany } from '@/lib/accounts/actor';
import { fitAddressSchema } from '@/lib/matching/address-schema';
import type { SearchParams } from '@/lib/search/criteria';
import { getActor } from '@/lib/session';
import { OfferFits } from './offer-fits';
import { ProfileFits } from './profile-fits';

export const metadata: Metadata = { title: 'Pour vous', robots: { index: false } };

/** Profiles that fit a company; offers that fit a candidate, whose companies are on the next tab. */
export default async function ForYouPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params] = await Promise.all([getActor(), searchParams]);
  const { offre, page } = fitAddressSchema.parse(params);
  if (actor.role === 'visitor') redirect('/connexion?suite=/pour-vous');
  if (isCompany(actor)) return <ProfileFits actor={actor} offerId={offre ?? null} page={page} />;
  if (isCandidate(actor)) return <OfferFits actor={actor} page={page} />;
  notFound();
}
