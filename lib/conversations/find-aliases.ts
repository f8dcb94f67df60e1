import 'server-only';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { tokenOfAddress } from '@/lib/mail/alias';
import { isSenderProved } from '@/lib/mail/authentication';
import type { InboundMail } from '@/lib/mail/inbound-mail';
import { findAliases, findConversationPair, type FoundAlias } from './inbound-repository';
import { findParties, seenFrom } from './parties';
import { otherSide } from './schema';

/**
 * `own`: the sender's, proved by the provider's DMARC verdict, who writes to the other side by the other one; no letter
 * comes of it, and its sender is told. Without a proof it is a mail from an unknown address: treated otherwise, it would
 * tell the other side, who has that alias and may forge any sender, when it has guessed the address.
 */
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
  mail: Pick<InboundMail, 'recipients' | 'from' | 'dmarc'>,
): Promise<AddressedAlias[]> {
  const found = await findAmong(tx, mail.recipients);
  const chosen: AddressedAlias[] = [];
  for (const conversation of new Set(found.map(({ conversationId }) => conversationId))) {
    const all = found.filter(({ conversationId }) => conversationId === conversation);
    const open = all.filter(({ revoked }) => !revoked);
    const alias = await chooseAlias(tx, open.length > 0 ? open : all, mail);
    if (alias) chosen.push(alias);
  }
  // a mail remembers the first: what may become a letter
  return [...chosen.filter(({ own }) => !own), ...chosen.filter(({ own }) => own)];
}

async function chooseAlias(
  tx: Tx,
  aliases: readonly FoundAlias[],
  mail: Pick<InboundMail, 'from' | 'dmarc'>,
): Promise<AddressedAlias | null> {
  const { from } = mail;
  const [first] = aliases;
  if (aliases.every(({ side }) => side === first!.side)) {
    return { ...first!, own: isSenderProved(mail) && (await isFrom(tx, first!, first!.side, from)) };
  }
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
