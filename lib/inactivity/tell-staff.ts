import 'server-only';
import type { Owner } from '@/lib/accounts/standing';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import { listStaff } from './quiet-files-repository';
import type { Fading } from './schema';

const LISTS: Record<Owner['kind'], string> = {
  candidate: '/conseil/candidats',
  company: '/conseil/entreprises',
  partner: '/conseil/partenaires',
};

/** One mail a person, a kind and a night, however many owners: to a candidate's counsellor, else to all staff. */
export async function tellStaff(tx: Tx, fading: Fading[]): Promise<void> {
  if (fading.length === 0) return;
  const staff = await listStaff(tx);
  for (const [kind, list] of Object.entries(LISTS)) {
    const readers = fading
      .filter((owner) => owner.kind === kind)
      .flatMap(({ counsellorId }) => (counsellorId && staff.includes(counsellorId) ? [counsellorId] : staff));
    for (const userId of new Set(readers))
      await enqueue(tx, {
        topic: 'owner-notice',
        userId,
        refs: { code: 'files-silent', path: `${list}?etat=sans-nouvelles` },
      });
  }
}
