import 'server-only';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { tokenOfAddress } from '@/lib/mail/alias';
import type { InboundMail } from '@/lib/mail/inbound-mail';
import { findAliases, findConversationPair, type FoundAlias } from './inbound-repository';
import { findParties, seenFrom } from './parties';
import { otherSide } from './schema';

/** `own`: the sender's, who writes to the other side by the other one; no letter comes of it, and its sender is told. */
export type AddressedAlias = FoundAlias & { own: boolean };

/** True when a mail for these addresses may become a letter: one of them is an alias in force. */
export async function isAnyAliasOpen(tx: Tx, recipients: readonly string[]): Promise<boolean> {
  return (await findAmong(tx, recipients)).some(({ revoked }) => !revoked);
}

/**
 * The aliases among all recipients, one a conversation: answering everybody also names the writer's own. Those in force
 * come before the revoked ones, and those that this sender may write to before the sender's own. Both aliases of a
 * conversation from a sender whom neither side knows are nobody's: to ask one side whether the letter is theirs
 * would show it what may be the other's.
 */
export async function findAliasesOf(
  tx: Tx,
  { recipients, from }: Pick<InboundMail, 'recipients' | 'from'>,
): Promise<AddressedAlias[]> {
  const found = await findAmong(tx, recipients);
  const chosen: AddressedAlias[] = [];
  for (const conversation of new Set(found.map(({ conversationId }) => conversationId))) {
    const all = found.filter(({ conversationId }) => conversationId === conversation);
    const open = all.filter(({ revoked }) => !revoked);
    const alias = await chooseAlias(tx, open.length > 0 ? open : all, from);
    if (alias) chosen.push(alias);
  }
  // a mail remembers the first: what may become a letter
  return [...chosen.filter(({ own }) => !own), ...chosen.filter(({ own }) => own)];
}

async function chooseAlias(
  tx: Tx,
  aliases: readonly FoundAlias[],
  from: string | null,
): Promise<AddressedAlias | null> {
  const [first] = aliases;
  if (aliases.every(({ side }) => side === first!.side))
    return { ...first!, own: await isFrom(tx, first!, first!.side, from) };
  for (const alias of aliases)
    if (await isFrom(tx, alias, otherSide(alias.side), from)) return { ...alias, own: false };
  return null;
}

async function findAmong(tx: Tx, recipients: readonly string[]): Promise<FoundAlias[]> {
  const tokens = recipients.flatMap((address) => tokenOfAddress(address, env.RELAY_DOMAIN) ?? []);
  return tokens.length === 0 ? [] : findAliases(tx, tokens);
}

async function isFrom(
  tx: Tx,
  { conversationId }: FoundAlias,
  side: FoundAlias['side'],
  from: string | null,
): Promise<boolean> {
  const pair = await findConversationPair(tx, conversationId);
  if (!pair) return false;
  const { writer } = seenFrom(await findParties(tx, pair), side);
  return writer.users.some(({ email }) => email === from);
}
