import { gunzipSync } from 'node:zlib';
import { notFound } from 'next/navigation';
import { findRejects } from '@/lib/imports/waiting-repository';
import { unsealBytes } from '@/lib/seal';
import { requireStaff } from '../../../require-staff';

/** The rejected rows as a CSV file to correct. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requireStaff(`/conseil/imports/${id}`);
  const found = await findRejects(id);
  if (!found) notFound();
  const name = `${found.fileName.replace(/\.[^.]*$/, '')}-a-corriger.csv`;
  return new Response(new Uint8Array(gunzipSync(unsealBytes(found.rejects))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="a-corriger.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}
