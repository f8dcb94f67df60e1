import 'server-only';
import { db, type Tx } from '@/lib/db';
import { seal, unseal } from '@/lib/seal';
import { recipientKeysOf, type Arrival } from './arrival';
import { recipientsOf, storedMailSchema, type StoredMail } from './stored-mail';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Keeps a webhook event once; the same event again changes nothing. */
export async function keepEvent(
  event: { id: string; type: string; payload: object },
  now: Date,
): Promise<void> {
  await db.inboundEvent.createMany({
    data: [{ ...event, payload: event.payload as Prisma.InputJsonObject, receivedAt: now, nextAt: now }],
    skipDuplicates: true,
  });
  await db.$executeRaw`SELECT pg_notify('inbound', '')`;
}

/** Keeps a received mail, sealed, ready to be processed; the same provider id again changes nothing. */
export async function keepReceivedMail(providerId: string, mail: StoredMail, now: Date): Promise<void> {
  await db.inboundMail.createMany({
    data: [{ providerId, state: 'fetched', ...contentOf(mail), receivedAt: now, nextAt: now }],
    skipDuplicates: true,
  });
  await db.$executeRaw`SELECT pg_notify('inbound', '')`;
}

/** Sealed, with what puts it in order. */
function contentOf(mail: StoredMail) {
  const recipients = mail.kind === 'resend' ? recipientsOf(mail.email) : mail.recipients;
  return { raw: seal(JSON.stringify(mail)), recipientKeys: recipientKeysOf(recipients) };
}

export async function announceMail(tx: Tx, providerId: string, arrival: Arrival, now: Date): Promise<void> {
  await tx.inboundMail.createMany({
    data: [{ providerId, state: 'announced', ...arrival, nextAt: now }],
    skipDuplicates: true,
  });
}

/** Which of these provider ids are known. */
export async function listKnownMails(tx: Tx, providerIds: string[]): Promise<Set<string>> {
  const rows = await tx.inboundMail.findMany({
    where: { providerId: { in: providerIds } },
    select: { providerId: true },
  });
  return new Set(rows.map(({ providerId }) => providerId));
}

export type InboundEventWork = { id: string; type: string; payload: unknown; attempts: number };

/** The next event to work on, locked until the transaction ends. */
export async function lockNextEvent(tx: Tx, now: Date): Promise<InboundEventWork | null> {
  const [row] = await tx.$queryRaw<InboundEventWork[]>`
    SELECT id, type, payload, attempts FROM "InboundEvent"
     WHERE "processedAt" IS NULL AND "nextAt" <= ${now} ORDER BY "receivedAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row ?? null;
}

export async function finishEvent(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.inboundEvent.update({ where: { id }, data: { processedAt: now } });
}

export async function postponeEvent(tx: Tx, id: string, nextAt: Date, lastError: string): Promise<void> {
  await tx.inboundEvent.update({ where: { id }, data: { nextAt, lastError, attempts: { increment: 1 } } });
}

/** Locked until the transaction ends; false when somebody who took it later was quicker. */
export async function lockUnreadMail(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "InboundMail" WHERE id = ${id} AND state = 'fetched' FOR UPDATE`;
  return rows.length === 1;
}

export async function readRawMail(tx: Tx, id: string): Promise<StoredMail> {
  const mail = await findRawMail(tx, id);
  if (!mail) throw new Error('the raw mail was erased');
  return mail;
}

/** Null once it was erased. */
export async function findRawMail(tx: Tx, id: string): Promise<StoredMail | null> {
  const row = await tx.inboundMail.findUnique({ where: { id }, select: { raw: true } });
  return row?.raw ? storedMailSchema.parse(JSON.parse(unseal(row.raw))) : null;
}

export async function keepFetched(id: string, mail: StoredMail, now: Date): Promise<void> {
  await db.inboundMail.updateMany({
    where: { id, state: 'announced' },
    data: { state: 'fetched', ...contentOf(mail), nextAt: now, attempts: 0, takenBy: null },
  });
}

/** For a mail that became a letter. */
export async function finishMail(tx: Tx, id: string, outcome: string): Promise<void> {
  await tx.inboundMail.update({
    where: { id },
    data: { state: 'processed', outcome, takenBy: null, recipientKeys: [] },
  });
}

/** For a mail that became no letter: nothing of it is kept but that it came, and why it went nowhere. */
export async function ignoreMail(tx: Tx, id: string, outcome: string, now: Date): Promise<void> {
  await tx.inboundMail.update({
    where: { id },
    data: { state: 'ignored', outcome, takenBy: null, recipientKeys: [], raw: null, erasedAt: now },
  });
}

export async function postponeMail(id: string, nextAt: Date, outcome: string): Promise<void> {
  await db.inboundMail.update({ where: { id }, data: { nextAt, outcome, takenBy: null } });
}

/** Given up: a person may have it tried again. What somebody quicker has read or let go stays as it is. */
export async function giveMailUp(id: string, outcome: string): Promise<void> {
  await db.inboundMail.updateMany({
    where: { id, state: { in: ['announced', 'fetched'] } },
    data: { state: 'failed', outcome, takenBy: null },
  });
}

/** A received mail that could not be read, or not be fetched. */
export type UnreadMail = { id: string; outcome: string; receivedAt: Date };

export async function listUnreadMails(): Promise<UnreadMail[]> {
  return db.inboundMail.findMany({
    where: { state: 'failed' },
    select: { id: true, outcome: true, receivedAt: true },
    orderBy: { receivedAt: 'asc' },
    take: 200,
  });
}

/** Has it tried again, from where it stopped. False when it no longer waits for that. */
export async function retryMail(tx: Tx, id: string, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE "InboundMail" SET state = CASE WHEN raw IS NULL THEN 'announced' ELSE 'fetched' END::"InboundState", attempts = 0, "nextAt" = ${now}
     WHERE id = ${id} AND state = 'failed'`;
  await tx.$executeRaw`SELECT pg_notify('inbound', '')`;
  return count === 1;
}

/** How many received mails of the last 30 days were no letters, by why. */
export async function countNeverRelayed(): Promise<{ outcome: string; count: number }[]> {
  const rows = await db.inboundMail.groupBy({
    by: ['outcome'],
    where: { state: 'ignored' },
    _count: true,
    orderBy: { outcome: 'asc' },
  });
  return rows.map(({ outcome, _count }) => ({ outcome, count: _count }));
}
