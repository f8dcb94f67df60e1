import 'server-only';
import { dayIn } from '@/lib/calendar';
import { DomainError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { findCharterIdInForce, insertSignatures, type Signature } from './signature-repository';

type Press = Pick<Signature, 'owner' | 'ownerId' | 'signer'> & {
  /** The charter that was read on the screen. */
  charterId: number;
  now: Date;
};

/** An owner signs on the site. A charter replaced while it was being read is not signed in its place. */
export async function signCharter(tx: Tx, { owner, ownerId, signer, charterId, now }: Press): Promise<void> {
  if ((await findCharterIdInForce(tx)) !== charterId) {
    throw new DomainError(
      'La charte vient de changer. Lisez la nouvelle version ci-dessous, puis signez-la.',
    );
  }
  await insertSignatures(tx, [{ charterId, owner, ownerId, signer, signedOn: dayIn(now), onPaper: false }]);
  await recordEvent(tx, { name: 'charter_signed', actor: signer, subject: owner, subjectId: ownerId });
}
