import type { Metadata } from 'next';
import { OwnerList, type OwnerSearch } from '../owner-list';
import { requireStaff } from '../require-staff';

export const metadata: Metadata = { title: 'Partenaires', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<OwnerSearch> }) {
  await requireStaff('/conseil/partenaires');
  return (
    <OwnerList
      kind="partner"
      title="Partenaires"
      lead="Un partenaire est public une fois la charte signée et sa page approuvée."
      search={await searchParams}
    />
  );
}
