import 'server-only';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { unseal } from '@/lib/seal';
import { READABLE_STATES, statesBefore, type LetterState } from './letter-states';
import type { Side } from './schema';

export type LockedConversation = {
  id: string;
  profileId: string;
  companyId: string;
  state: 'open' | 'closed';
  memberId: string | null;
};

const locked = { id: true, profileId: true, companyId: true, state: true, memberId: true } as const;

/** The conversation, locked until the transaction ends: letters of one exchange are accepted one after the other. */
export async function lockConversation(tx: Tx, id: string): Promise<LockedConversation | null> {
  await tx.$queryRaw`SELECT id FROM "Conversation" WHERE id = ${id} FOR UPDATE`;
  return tx.conversation.findUnique({ where: { id }, select: locked });
}

export async function findConversationOf(
  tx: Tx,
  profileId: string,
  companyId: string,
): Promise<string | null> {
  const found = await tx.conversation.findUnique({
    where: { profileId_companyId: { profileId, companyId } },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** False when the exchange exists already, or the reference is taken. */
export async function insertConversation(
  tx: Tx,
  data: {
    id: string;
    reference: string;
    profileId: string;
    companyId: string;
    openedBy: Side;
    memberId: string | null;
    now: Date;
  },
): Promise<boolean> {
  const { now, ...row } = data;
  const { count } = await tx.conversation.createMany({
    data: [{ ...row, createdAt: now, lastMessageAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function insertAliases(
  tx: Tx,
  conversationId: string,
  tokens: Record<Side, string>,
): Promise<void> {
  await tx.alias.createMany({
    data: [
      { conversationId, side: 'candidate', token: tokens.candidate },
      { conversationId, side: 'company', token: tokens.company },
    ],
  });
}

type Nth = { side: Side; ownerId: string; nth: number; since: Date };

/**
 * When the nth latest exchange that this side opened began, if after `since`. Who writes first without knowing that a letter of
 * the other side waits has opened it too, as far as they can tell.
 */
export async function findNthLatestOpening(tx: Tx, { side, ownerId, nth, since }: Nth): Promise<Date | null> {
  const owner = side === 'candidate' ? Prisma.sql`c."profileId"` : Prisma.sql`c."companyId"`;
  const [found] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT q.at FROM (
      SELECT CASE WHEN c."openedBy"::text = ${side} THEN c."createdAt" ELSE (
               SELECT min(m."createdAt") FROM "Message" m
                WHERE m."conversationId" = c.id AND m.side::text = ${side} AND m.state <> 'refused_at_door'
                  AND NOT EXISTS (SELECT FROM "Message" o
                                   WHERE o."conversationId" = c.id AND o.side <> m.side AND o."releasedAt" <= m."createdAt"))
             END AS at
        FROM "Conversation" c
       WHERE ${owner} = ${ownerId} AND greatest(c."createdAt", c."lastMessageAt") > ${since}) q
     WHERE q.at > ${since} ORDER BY q.at DESC OFFSET ${nth - 1} LIMIT 1`;
  return found?.at ?? null;
}

/** When the nth latest letter of this side, all exchanges together, was written, if after `since`. */
export async function findNthLatestLetter(tx: Tx, { side, ownerId, nth, since }: Nth): Promise<Date | null> {
  const conversation = side === 'candidate' ? { profileId: ownerId } : { companyId: ownerId };
  const found = await tx.message.findFirst({
    where: { conversation, side, createdAt: { gt: since }, state: { not: 'refused_at_door' } },
    select: { createdAt: true },
    orderBy: { createdAt: 'desc' },
    skip: nth - 1,
  });
  return found?.createdAt ?? null;
}

/** What an exchange already holds, as far as holding or numbering the next letter depends on it. */
export async function findHistory(
  tx: Tx,
  conversationId: string,
  side: Side,
): Promise<{ lastNumber: number; first: boolean; behindHeld: boolean }> {
  // one after the other: a transaction is one connection, which asks one thing at a time
  const last = await tx.message.aggregate({ where: { conversationId }, _max: { number: true } });
  const readable = await tx.message.count({ where: { conversationId, state: { in: READABLE_STATES } } });
  const held = await tx.message.count({ where: { conversationId, side, state: 'held' } });
  return { lastNumber: last._max.number ?? 0, first: readable === 0, behindHeld: held > 0 };
}

/**
 * The id of a letter with the same text and files by the same side since then: a form sent twice. Where something was
 * hidden what was written is compared: two numbers look alike once they are masked.
 */
export async function findSameLetter(
  tx: Tx,
  letter: {
    conversationId: string;
    side: Side;
    body: string;
    written: string;
    sizes: readonly number[];
    since: Date;
  },
): Promise<string | null> {
  const { conversationId, side, body, written, sizes, since } = letter;
  const alike = await tx.message.findMany({
    where: { conversationId, side, body, channel: 'site', createdAt: { gt: since } },
    select: {
      id: true,
      original: true,
      attachments: { select: { size: true }, orderBy: { position: 'asc' } },
    },
  });
  const same = alike.find(
    ({ original, attachments }) =>
      (original === null || unseal(original) === written) &&
      String(attachments.map(({ size }) => size)) === String(sizes),
  );
  return same?.id ?? null;
}

/** True when a mail is known by this key to have become a letter. */
export async function isMailKnown(tx: Tx, mailKey: string): Promise<boolean> {
  return (await tx.message.count({ where: { mailKey } })) > 0;
}

export async function insertLetter(
  tx: Tx,
  data: {
    conversationId: string;
    number: number;
    side: Side;
    channel: 'site' | 'mail';
    state: LetterState;
    offerId: string | null;
    body: string | null;
    redactions: number;
    heldFor: string[];
    original: Uint8Array<ArrayBuffer> | null;
    inboundMailId: string | null;
    mailKey?: string | null;
    createdAt: Date;
    releasedAt: Date | null;
  },
): Promise<string> {
  const { id } = await tx.message.create({ data, select: { id: true } });
  await tx.conversation.update({
    where: { id: data.conversationId },
    data: { lastMessageAt: data.createdAt },
  });
  return id;
}

/**
 * Moves a letter if the table of moves allows it from where it is, and it is in one of `from` where that is given; false
 * (and nothing done) otherwise.
 */
export async function moveLetter(
  tx: Tx,
  id: string,
  to: LetterState,
  data: { releasedAt?: Date; decidedBy?: string; decisionReason?: string } = {},
  from: LetterState[] = statesBefore(to),
): Promise<boolean> {
  const { count } = await tx.message.updateMany({
    where: { id, state: { in: from } },
    data: { ...data, state: to },
  });
  return count === 1;
}

export async function nameMember(tx: Tx, conversationId: string, memberId: string): Promise<void> {
  await tx.conversation.updateMany({ where: { id: conversationId, memberId: null }, data: { memberId } });
}

/** Of an offer a letter names: only one of this very company, that is public. */
export async function findLetterOffer(
  tx: Tx,
  offerId: string,
  companyId: string,
): Promise<{ id: string; hazardous: boolean } | null> {
  const offer = await tx.publicOffer.findFirst({
    where: { id: offerId, companyId },
    select: { id: true, nightWork: true, hazardousWork: true },
  });
  // what nobody has said counts as a yes
  return offer && { id: offer.id, hazardous: offer.nightWork !== false || offer.hazardousWork !== false };
}

export async function doesMissionReadFirstLetters(tx: Tx): Promise<boolean> {
  return (
    (await tx.mission.findUnique({ where: { id: 1 }, select: { readFirstLetters: true } }))
      ?.readFirstLetters ?? false
  );
}

export type HeldLetter = {
  id: string;
  conversationId: string;
  side: Side;
  state: LetterState;
  heldFor: string[];
};

export async function findLetter(tx: Tx, id: string): Promise<HeldLetter | null> {
  return tx.message.findUnique({
    where: { id },
    select: { id: true, conversationId: true, side: true, state: true, heldFor: true },
  });
}

/** Letters of one side that wait for a counsellor, and why, the oldest first. */
export async function listHeldOfSide(
  tx: Tx,
  conversationId: string,
  side: Side,
): Promise<{ id: string; heldFor: string[] }[]> {
  return tx.message.findMany({
    where: { conversationId, side, state: 'held' },
    select: { id: true, heldFor: true },
    orderBy: { number: 'asc' },
  });
}
