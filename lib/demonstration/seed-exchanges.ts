import { randomBytes, randomUUID } from 'node:crypto';
import { insertAliases, insertConversation, insertLetter } from '@/lib/conversations/letter-repository';
import { newReference } from '@/lib/conversations/reference';
import type { Tx } from '@/lib/db';
import { newAliasToken } from '@/lib/mail/alias';
import type { DemoExchange, DemoLetter } from './demonstration';
import { closeConversation, insertHire, markRead } from './exchanges-repository';
import { randomFrom } from './random';
import type { SeededCompany } from './seed-companies';

type Cast = { profiles: { profileId: string; userId: string }[]; companies: SeededCompany[] };

/**
 * Letters as they are found a year later, delivered long ago, but for a few that wait for a counsellor: nothing is
 * queued, for nobody is there to receive it.
 */
export async function seedExchanges(
  tx: Tx,
  exchanges: DemoExchange[],
  { profiles, companies }: Cast,
): Promise<void> {
  const random = randomFrom('references');
  const drawBytes = (size: number) => Uint8Array.from({ length: size }, () => random.integer(0, 255));
  for (const exchange of exchanges) {
    const pair = {
      profileId: profiles[exchange.profile]!.profileId,
      companyId: companies[exchange.company]!.companyId,
    };
    const id = await openConversation(tx, exchange, pair, companies[exchange.company]!.userId, drawBytes);
    for (const [position, letter] of exchange.letters.entries()) await deliver(tx, id, position + 1, letter);
    await markRead(tx, id, exchange);
    if (exchange.closedBy) await closeConversation(tx, id, exchange.closedBy, exchange.letters.at(-1)!.at);
    if (exchange.hire) await insertHire(tx, { ...exchange.hire, ...pair, conversationId: id });
  }
}

async function openConversation(
  tx: Tx,
  { openedBy, letters }: DemoExchange,
  pair: { profileId: string; companyId: string },
  memberId: string,
  drawBytes: (size: number) => Uint8Array,
): Promise<string> {
  const id = randomUUID();
  const answered = letters.some(({ side }) => side === 'company');
  for (;;) {
    const made = await insertConversation(tx, {
      id,
      reference: newReference(drawBytes, 4),
      ...pair,
      openedBy,
      memberId: answered ? memberId : null,
      now: letters[0]!.at,
    });
    if (made) break;
  }
  // Aliases are secrets, even here: they come from the system, not from the demonstration's own stream.
  await insertAliases(tx, id, { candidate: newAliasToken(randomBytes), company: newAliasToken(randomBytes) });
  return id;
}

async function deliver(
  tx: Tx,
  conversationId: string,
  number: number,
  { side, text, at, reading }: DemoLetter,
): Promise<void> {
  await insertLetter(tx, {
    conversationId,
    number,
    side,
    channel: 'site',
    state: reading === 'waiting' ? 'held' : 'delivered',
    offerId: null,
    body: text,
    redactions: 0,
    heldFor: reading === 'none' ? [] : ['minor'],
    original: null,
    inboundMailId: null,
    createdAt: at,
    releasedAt: reading === 'waiting' ? null : at,
  });
}
