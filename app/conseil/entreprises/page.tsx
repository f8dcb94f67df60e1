import type { Metadata } from 'next';
import { OwnerList, type OwnerSearch } from '../owner-list';
import { requireStaff } from '../require-staff';

export const metadata: Metadata = { title: 'Entreprises', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<OwnerSearch> }) {
  await requireStaff('/conseil/entreprises');
  return (
    <OwnerList
      kind="company"
      title="Entreprises"
      lead="Une entreprise est publique une fois confirmée, la charte signée et sa page approuvée."
      search={await searchParams}
    />
  );
}
