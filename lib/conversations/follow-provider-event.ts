import 'server-only';
import { findInvitationMail } from '@/lib/colleagues/invitation-repository';
import type { Tx } from '@/lib/db';
import { suppressAddress } from '@/lib/mail/suppression-repository';
import { findOutboundMail, noteProviderEvent, type ProviderFate } from './inbound-repository';
import { moveLetter } from './letter-repository';

const FATES: Record<string, ProviderFate> = {
  'email.delivery_delayed': 'delayed',
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.failed': 'failed',
  'email.suppressed': 'failed',
  'email.complained': 'complained',
};

export type ProviderEvent = {
  type: string;
  providerId: string;
  /** For a bounce: the address will never take mail. */
  permanent: boolean;
};

export const isFateEvent = (type: string): boolean => type in FATES;

/**
 * Brings what the provider says to the letter. False when the mail is not known yet: the event may be faster than
 * our own record of having sent it. A move that the table does not allow (events come in any order) changes nothing.
 */
export async function followProviderEvent(tx: Tx, event: ProviderEvent): Promise<boolean> {
  const { type, providerId } = event;
  const fate = FATES[type];
  if (!fate) return true;
  const mail = await findOutboundMail(tx, providerId);
  if (!mail) return false;
  await noteProviderEvent(tx, mail.id, type);
  if (mail.messageId) {
    // A complaint may come before, or without, the notice of delivery.
    if (fate === 'complained') await moveLetter(tx, mail.messageId, 'delivered');
    await moveLetter(tx, mail.messageId, fate);
  }
  const ended =
    fate === 'complained' || type === 'email.suppressed' || (fate === 'bounced' && event.permanent);
  const address = ended ? await findAddress(mail) : null;
  if (address) await suppressAddress(tx, address, fate, mail.userId);
  return true;
}

/** A stranger who was invited may complain too: nobody may have them written to again. */
async function findAddress(mail: {
  userEmail: string | null;
  invitationId: string | null;
}): Promise<string | null> {
  if (mail.userEmail || !mail.invitationId) return mail.userEmail;
  return (await findInvitationMail(mail.invitationId))?.to ?? null;
}
