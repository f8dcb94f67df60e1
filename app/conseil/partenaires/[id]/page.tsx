import type { Metadata } from 'next';
import { OwnerSheet } from '../../owner-sheet';
import { requireStaff } from '../../require-staff';

export const metadata: Metadata = { title: 'Fiche', robots: { index: false } };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  await requireStaff(`/conseil/partenaires/${id}`);
  return <OwnerSheet kind="partner" id={id} fait={(await searchParams).fait} />;
}
