import 'server-only';
import { isWithinDay } from '@/lib/conversations/notice-repository';
import { db, type Tx } from '@/lib/db';
import { DomainError, FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { drawMailedToken, hashMailedToken } from '@/lib/mailed-token';
import { enqueue } from '@/lib/outbox/enqueue';
import { keyedHash, seal } from '@/lib/seal';
import { findAddressChange, lockAddress, replaceAddressChange } from './address-repository';
import { moveAddress } from './move-address';
import { requireRecentSignIn } from './recent-sign-in';
import { ADDRESS_CHANGE_LIFETIME, ADDRESS_MAILS_A_DAY, ADDRESSES_A_DAY } from './rules';

type Asked = {
  userId: string;
  email: string;
  /** When this session was opened by a mailed link. */
  signedInAt: Date | null;
  now: Date;
};

/**
 * Mails a link to the address that somebody wants for their account. Nobody looks up whose the address is: what is
 * written and answered is the same for one that is known here and one that is not. @throws DomainError in French.
 */
export async function askNewAddress(tx: Tx, { userId, email, signedInAt, now }: Asked): Promise<void> {
  requireRecentSignIn(signedInAt, now);
  if ((await lockAddress(tx, userId)) === email)
    throw new FieldError({ courriel: 'C’est déjà l’adresse de votre compte.' });
  if (!(await isWithinDay(tx, `new-address:${userId}`, ADDRESSES_A_DAY, now)))
    throw new DomainError(TOO_MANY);
  const mailbox = `new-address-to:${keyedHash('new-address', email)}`;
  if (!(await isWithinDay(tx, mailbox, ADDRESS_MAILS_A_DAY, now))) return;
  const token = drawMailedToken();
  const changeId = await replaceAddressChange(tx, {
    ...{ userId, email, tokenHash: hashMailedToken(token) },
    ...{ createdAt: now, expiresAt: new Date(now.getTime() + ADDRESS_CHANGE_LIFETIME) },
  });
  await enqueue(tx, {
    ...{ topic: 'new-address', sealed: seal(JSON.stringify({ token })), refs: { changeId } },
  });
  await recordEvent(tx, { name: 'address_asked', actor: userId, subject: 'User', subjectId: userId });
}

type Holder = { userId: string; token: string; now: Date };

/** The address that this link would confirm for who is signed in; null for a dead link. Reading changes nothing. */
export async function findAskedAddress({ userId, token, now }: Holder): Promise<string | null> {
  return findAddressChange(db, { userId, tokenHash: hashMailedToken(token), now });
}

/**
 * The person who asked, signed in, confirms with the mailed token: it takes both, so that no mistyped mailbox gets the
 * account. An open computer does not: asking takes a session that its mailbox has just opened. That the address is taken is told here only. `keep` is this session's hash.
 */
export async function confirmNewAddress(
  tx: Tx,
  { userId, token, now, keep }: Holder & { keep?: string },
): Promise<void> {
  await lockAddress(tx, userId);
  const to = await findAddressChange(tx, { userId, tokenHash: hashMailedToken(token), now });
  if (!to) throw new DomainError(DEAD_ADDRESS_LINK);
  await moveAddress(tx, { userId, to, by: userId, now, keep });
}

const TOO_MANY = `Vous avez demandé ${ADDRESSES_A_DAY} fois une autre adresse aujourd’hui. Recommencez demain.`;

export const DEAD_ADDRESS_LINK =
  'Ce lien a déjà servi, il a plus d’un jour, ou il a été demandé depuis un autre compte. Demandez-en un autre dans « Mon compte ».';
