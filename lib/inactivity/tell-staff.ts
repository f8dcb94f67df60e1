import 'server-only';
import type { Owner } from '@/lib/accounts/standing';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import type { OwnerFilter } from '@/lib/owners/schema';
import { listStaff } from './quiet-files-repository';
import type { Followed } from './schema';

const LISTS: Record<Owner['kind'], string> = {
  candidate: '/conseil/candidats',
  company: '/conseil/entreprises',
  partner: '/conseil/partenaires',
};

/** The words of the mail, and the list that shows whom it is about. */
type Telling = { code: NoticeCode; filter: OwnerFilter };

/** One mail a person, a kind and a night, however many owners: to a candidate's counsellor, else to all staff. */
export async function tellStaff(tx: Tx, owners: Followed[], { code, filter }: Telling): Promise<void> {
  if (owners.length === 0) return;
  const staff = await listStaff(tx);
  for (const [kind, list] of Object.entries(LISTS)) {
    const readers = owners
      .filter((owner) => owner.kind === kind)
      .flatMap(({ counsellorId }) => (counsellorId && staff.includes(counsellorId) ? [counsellorId] : staff));
    for (const userId of new Set(readers))
      await enqueue(tx, {
        topic: 'owner-notice',
        userId,
        refs: { code, path: `${list}?etat=${filter}` },
      });
  }
}
