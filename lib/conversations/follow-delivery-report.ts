import 'server-only';
import type { Tx } from '@/lib/db';
import { findHeader, type InboundMail } from '@/lib/mail/inbound-mail';
import { suppressAddress } from '@/lib/mail/suppression-repository';
import { findConversationPair, findLastMailed, type FoundAlias } from './inbound-repository';
import { moveLetter } from './letter-repository';
import { findParties, seenFrom } from './parties';

/** RFC 3463: a status of class 5, or an SMTP answer of the 500s, says that it will never work. */
const PERMANENT = /(?:^|[^\d.])5\.\d{1,3}\.\d{1,3}(?!\.?\d)|(?:^|\D)55[0-4](?!\d)/;

/**
 * A delivery report that came back to an alias: the address of the other side that it names is marked, if it says that
 * the failure is for good. Only an address of this very exchange counts, so that a forged report can stop nobody else.
 */
export async function followDeliveryReport(
  tx: Tx,
  mail: Pick<InboundMail, 'headers' | 'text'>,
  aliases: readonly FoundAlias[],
): Promise<void> {
  const told = `${findHeader(mail.headers, 'x-failed-recipients') ?? ''}\n${mail.text ?? ''}`.toLowerCase();
  if (!PERMANENT.test(told)) return;
  for (const alias of aliases) {
    const pair = await findConversationPair(tx, alias.conversationId);
    if (!pair) continue;
    const { reader } = seenFrom(await findParties(tx, pair), alias.side);
    for (const { id, email } of reader.users) {
      if (!told.includes(email.toLowerCase())) continue;
      await suppressAddress(tx, email, 'bounced', id);
      const letter = await findLastMailed(tx, alias.conversationId, id);
      if (letter) await moveLetter(tx, letter, 'bounced');
    }
  }
}
