import 'server-only';
import type { Tx } from '@/lib/db';
import { readDeliveryStatus } from '@/lib/mail/delivery-status';
import { findHeader, type InboundMail } from '@/lib/mail/inbound-mail';
import { suppressAddress } from '@/lib/mail/suppression-repository';
import { noteFate } from './copy-repository';
import { followCopies } from './follow-copies';
import { findConversationPair, findLastMailed, type FoundAlias } from './inbound-repository';
import { findParties, seenFrom } from './parties';

type Report = Pick<InboundMail, 'headers' | 'text' | 'attachments'>;

/** RFC 3463: a status of class 5, or an SMTP answer of the 500s, says that it will never work. */
const PERMANENT = /(?:^|[^\d.])5\.\d{1,3}\.\d{1,3}(?!\.?\d)|(?:^|\D)55[0-4](?!\d)/;

/**
 * A delivery report that came back to an alias: the address of the other side that it names is marked, if it says that
 * the failure is for good. Only an address of this very exchange counts, so that a forged report can stop nobody else.
 */
export async function followDeliveryReport(
  tx: Tx,
  mail: Report,
  aliases: readonly FoundAlias[],
): Promise<void> {
  const isDead = whatIsDead(mail);
  for (const alias of aliases) {
    const pair = await findConversationPair(tx, alias.conversationId);
    if (!pair) continue;
    const { reader } = seenFrom(await findParties(tx, pair), alias.side);
    for (const { id, email } of reader.users) {
      if (!isDead(email.toLowerCase())) continue;
      await suppressAddress(tx, email, 'bounced', id);
      const copy = await findLastMailed(tx, alias.conversationId, id);
      if (copy && (await noteFate(tx, copy.id, 'bounced', ''))) await followCopies(tx, copy.messageId);
    }
  }
}

/** By the part for machines where there is one; else by what header and text say. */
function whatIsDead(mail: Report): (address: string) => boolean {
  const recipients = readDeliveryStatus(mail);
  if (recipients) {
    const dead = recipients.filter(({ permanent }) => permanent).flatMap(({ addresses }) => addresses);
    return (address) => dead.includes(address);
  }
  const told = `${findHeader(mail.headers, 'x-failed-recipients') ?? ''}\n${mail.text ?? ''}`.toLowerCase();
  return PERMANENT.test(told) ? (address) => told.includes(address) : () => false;
}
