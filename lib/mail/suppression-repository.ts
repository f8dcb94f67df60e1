import 'server-only';
import { db, type Tx } from '@/lib/db';
import { hashOfAddress } from './address-hash';

/**
 * True for an address that bounced for good, or complained: no mail may be sent to it. Whose it is is noted where only the
 * address was known (a stranger who registered later), so that a counsellor learns of it.
 */
export async function isSuppressed(address: string, userId: string | null = null): Promise<boolean> {
  const where = { hash: hashOfAddress(address) };
  const known = await db.suppressedAddress.findUnique({ where, select: { userId: true } });
  if (known?.userId === null && userId !== null)
    await db.suppressedAddress.update({ where, data: { userId, seenAt: null } });
  return known !== null;
}

/** Which of these addresses get no mail. */
export async function findSuppressed(addresses: readonly string[]): Promise<Set<string>> {
  const byHash = new Map(addresses.map((address) => [hashOfAddress(address), address]));
  const rows = await db.suppressedAddress.findMany({
    where: { hash: { in: [...byHash.keys()] } },
    select: { hash: true },
  });
  return new Set(rows.map(({ hash }) => byHash.get(hash)!));
}

/** Stops all mail to an address; a counsellor is told whose it is, never the address. Without `userId`, whose it is is looked up. */
export async function suppressAddress(
  tx: Tx,
  address: string,
  reason: string,
  userId: string | null = null,
): Promise<void> {
  const whose = userId ?? (await tx.user.findUnique({ where: { email: address }, select: { id: true } }))?.id;
  await suppressHash(tx, hashOfAddress(address), { reason, userId: whose ?? null });
}

/** The same where only the hash is known. */
export async function suppressHash(
  tx: Tx,
  hash: string,
  { reason, userId }: { reason: string; userId: string | null },
): Promise<void> {
  await tx.suppressedAddress.createMany({ data: [{ hash, reason, userId }], skipDuplicates: true });
}

/** Somebody who gets no mail any more. */
export type Unreachable = {
  hash: string;
  reason: string;
  at: Date;
  seen: boolean;
  /** The candidate's or the company's sheet in the back office, where there is one. */
  owner: { kind: 'candidate' | 'company'; id: string } | null;
};

export async function listUnreachable(): Promise<Unreachable[]> {
  const rows = await db.suppressedAddress.findMany({
    where: { NOT: { userId: null } },
    select: {
      ...{ hash: true, reason: true, at: true, seenAt: true },
      user: {
        select: {
          candidate: { select: { id: true } },
          companies: { where: { leftAt: null }, select: { companyId: true }, take: 1 },
        },
      },
    },
    orderBy: { at: 'desc' },
    take: 200,
  });
  return rows.map(({ user, seenAt, ...row }) => ({ ...row, seen: seenAt !== null, owner: ownerOf(user) }));
}

function ownerOf(
  user: { candidate: { id: string } | null; companies: { companyId: string }[] } | null,
): Unreachable['owner'] {
  if (user?.candidate) return { kind: 'candidate', id: user.candidate.id };
  const company = user?.companies[0];
  return company ? { kind: 'company', id: company.companyId } : null;
}

export async function countUnseen(): Promise<number> {
  return db.suppressedAddress.count({ where: { seenAt: null, NOT: { userId: null } } });
}

/** A counsellor has taken note. */
export async function markSeen(tx: Tx, hash: string, now: Date): Promise<void> {
  await tx.suppressedAddress.updateMany({ where: { hash, seenAt: null }, data: { seenAt: now } });
}

/** Mail may be sent to it again: the person says that the address works. */
export async function restoreAddress(tx: Tx, hash: string): Promise<void> {
  await tx.suppressedAddress.deleteMany({ where: { hash } });
}
