import 'server-only';
import type { Tx } from '@/lib/db';
import { FieldError, NotFoundError } from '@/lib/domain-error';
import { hashErased } from '@/lib/imports/import-key';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { seal } from '@/lib/seal';
import {
  deleteAddressChange,
  deleteOtherSessions,
  findImportedCandidate,
  forgetLetterLinks,
  isAddressTaken,
  lockAddress,
  updateAddress,
  updateFileAddress,
} from './address-repository';
import { dropUnconfirmed } from './drop-unconfirmed';
import { insertErasedKeys } from './erasure-repository';
import { deleteSpentLinks } from './repository';

type Move = {
  userId: string;
  to: string;
  by: string;
  now: Date;
  /** Hash of the session that stays; the others end. */
  keep?: string;
};

/**
 * Gives an account another address. Its links and sessions end, and the old address is told, so that nobody loses an account
 * without knowing. @throws FieldError in French when the address is somebody else's here.
 */
export async function moveAddress(tx: Tx, { userId, to, by, now, keep }: Move): Promise<void> {
  const from = await lockAddress(tx, userId);
  if (!from) throw new NotFoundError('Ce compte n’existe plus.');
  if (from === to) return;
  await dropUnconfirmed(tx, { emails: [to] }, 'registrations_replaced');
  if (await isAddressTaken(tx, to, { userId })) throw new FieldError({ courriel: TAKEN });
  await rememberFileAddress(tx, { userId }, from);
  await updateAddress(tx, userId, from, to);
  await deleteOtherSessions(tx, userId, keep ?? null);
  await deleteSpentLinks(tx, from, now);
  await deleteAddressChange(tx, userId);
  await forgetLetterLinks(tx, userId);
  await enqueue(tx, {
    ...{ topic: 'notice', sealed: seal(JSON.stringify({ to: from, code: 'address-changed' })) },
  });
  await recordEvent(tx, { name: 'address_changed', actor: by, subject: 'User', subjectId: userId });
}

type FileMove = { candidateId: string; from: string | null; to: string | null; by: string };

/** The same for a candidate without an account: nobody signs in with the old address, so nobody is told. */
export async function moveFileAddress(tx: Tx, { candidateId, from, to, by }: FileMove): Promise<void> {
  if (to) await dropUnconfirmed(tx, { emails: [to] }, 'registrations_replaced');
  if (to && (await isAddressTaken(tx, to, { candidateId }))) throw new FieldError({ courriel: TAKEN });
  if (from) await rememberFileAddress(tx, { id: candidateId }, from);
  await updateFileAddress(tx, candidateId, to);
  await recordEvent(tx, {
    ...{ name: 'address_changed', actor: by, subject: 'candidate', subjectId: candidateId },
  });
}

/** A file may still hold the old address: once the person is erased, it must not bring them back. */
async function rememberFileAddress(tx: Tx, whose: { userId: string } | { id: string }, from: string) {
  if (await findImportedCandidate(tx, whose)) await insertErasedKeys(tx, [hashErased('email', from)]);
}

const TAKEN =
  'Cette adresse sert déjà à un autre compte ou à un autre dossier de ce site. Choisissez-en une autre, ou appelez la mission locale.';
