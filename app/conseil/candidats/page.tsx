import type { Metadata } from 'next';
import { OwnerList, type OwnerSearch } from '../owner-list';
import { requireStaff } from '../require-staff';

export const metadata: Metadata = { title: 'Candidats', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<OwnerSearch> }) {
  await requireStaff('/conseil/candidats');
  return (
    <OwnerList
      kind="candidate"
      title="Candidats"
      lead="Identité, consentement et charte. Cette page n’est vue que de la mission locale."
      search={await searchParams}
    />
  );
}
