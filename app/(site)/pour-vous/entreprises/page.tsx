import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { isCandidate } from '@/lib/accounts/actor';
import { fitAddressSchema } from '@/lib/matching/address-schema';
import type { SearchParams } from '@/lib/search/criteria';
import { getActor } from '@/lib/session';
import { CompanyFits } from '../company-fits';

export const metadata: Metadata = { title: 'Entreprises pour vous', robots: { index: false } };

export default async function CompaniesForYouPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params] = await Promise.all([getActor(), searchParams]);
  if (actor.role === 'visitor') redirect('/connexion?suite=/pour-vous/entreprises');
  if (!isCandidate(actor)) notFound();
  return <CompanyFits actor={actor} page={fitAddressSchema.parse(params).page} />;
}
