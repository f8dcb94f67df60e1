import 'server-only';
import { listCards } from '@/lib/contact-shares/repository';
import type { Tx } from '@/lib/db';
import type { RedactionContext } from '@/lib/mail/redact/redact';
import type { Party } from './party-repository';
import { redactionOf } from './redaction-of';

/** What must not be read of this writer in this exchange: less what they have shared in it. */
export async function findRedaction(
  tx: Tx,
  conversationId: string,
  writer: Party,
): Promise<RedactionContext> {
  const cards = (await listCards(conversationId, tx)).filter(({ side }) => side === writer.side);
  return redactionOf(
    writer,
    cards.flatMap(({ details }) => details.map(({ value }) => value)),
  );
}
