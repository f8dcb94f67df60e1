import 'server-only';
import type { Tx } from '@/lib/db';
import { hashOfAddress } from '@/lib/mail/address-hash';
import { suppressHash } from '@/lib/mail/suppression-repository';
import type { MailFate } from './copies';
import { noteFate } from './copy-repository';
import { followCopies } from './follow-copies';
import { findOutboundMail } from './inbound-repository';

const FATES: Record<string, MailFate> = {
  'email.delivery_delayed': 'delayed',
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.failed': 'failed',
  'email.suppressed': 'suppressed',
  'email.complained': 'complained',
};

export type ProviderEvent = {
  type: string;
  providerId: string;
  /** For a bounce: the address will never take mail. */
  permanent: boolean;
  /** For a failure: why, as the provider names it. */
  reason: string;
};

export const isFateEvent = (type: string): boolean => type in FATES;

/**
 * Brings what the provider says to the letter. False when the mail is not known yet: the event may be faster than
 * our own record of having sent it. What says nothing new (events come in any order) changes nothing.
 */
export async function followProviderEvent(tx: Tx, event: ProviderEvent): Promise<boolean> {
  const { type, providerId } = event;
  const fate = FATES[type];
  if (!fate) return true;
  const mail = await findOutboundMail(tx, providerId);
  if (!mail) return false;
  if ((await noteFate(tx, mail.id, fate, event.reason)) && mail.messageId)
    await followCopies(tx, mail.messageId);
  const ended = fate === 'complained' || fate === 'suppressed' || (fate === 'bounced' && event.permanent);
  // the address that was written to, which may be no longer theirs
  const hash = ended ? mail.recipientHash : null;
  const isTheirs = mail.userEmail !== null && hash === hashOfAddress(mail.userEmail);
  if (hash) await suppressHash(tx, hash, { reason: fate, userId: isTheirs ? mail.userId : null });
  return true;
}
