import 'server-only';
import { db, type Tx } from '@/lib/db';

export type LockedFactor = {
  sealed: Uint8Array | null;
  pending: Uint8Array | null;
  lastStep: number;
};

/** Somebody's factor, locked until the transaction ends: two tries of one code take turns. Null when none was begun. */
export async function lockFactor(tx: Tx, userId: string): Promise<LockedFactor | null> {
  const [row] = await tx.$queryRaw<LockedFactor[]>`
    SELECT sealed, pending, "lastStep" FROM "SecondFactor"
     WHERE "userId" = ${userId} FOR UPDATE`;
  return row ?? null;
}

/** What was begun and not confirmed yet, sealed. */
export async function findPendingEnrolment(userId: string): Promise<Uint8Array | null> {
  const row = await db.secondFactor.findUnique({ where: { userId }, select: { pending: true } });
  return row?.pending ?? null;
}

export async function savePendingEnrolment(
  tx: Tx,
  userId: string,
  pending: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.secondFactor.upsert({ where: { userId }, create: { userId, pending }, update: { pending } });
}

type Confirmed = { sealed: Uint8Array<ArrayBuffer>; lastStep: number; enrolledAt: Date };

/** The factor begun takes the place of the one in use, its recovery codes that of the old ones. */
export async function replaceFactor(
  tx: Tx,
  userId: string,
  factor: Confirmed,
  recoveryHashes: string[],
): Promise<void> {
  await tx.secondFactor.update({ where: { userId }, data: { ...factor, pending: null } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: recoveryHashes.map((hash) => ({ userId, hash })) });
}

export async function updateLastStep(tx: Tx, userId: string, lastStep: number): Promise<void> {
  await tx.secondFactor.update({ where: { userId }, data: { lastStep } });
}

/** False when there is no such code, or it was used before. */
export async function spendRecoveryCode(tx: Tx, userId: string, hash: string): Promise<boolean> {
  return (await tx.recoveryCode.deleteMany({ where: { userId, hash } })).count === 1;
}

/** False when there was none. */
export async function deleteFactor(tx: Tx, userId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  return (await tx.secondFactor.deleteMany({ where: { userId } })).count === 1;
}

/** The session has given the factor; from now on it lives as long as any of its role. */
export async function markFactorGiven(
  tx: Tx,
  sessionToken: string,
  times: { factorAt: Date; expires: Date },
): Promise<void> {
  await tx.session.updateMany({ where: { sessionToken }, data: times });
}

export async function hasGivenFactor(tx: Tx, sessionToken: string): Promise<boolean> {
  return (await tx.session.count({ where: { sessionToken, factorAt: { not: null } } })) === 1;
}

/** For the page of somebody's account: since when, and how many recovery codes are left. */
export async function findFactorFacts(
  userId: string,
): Promise<{ enrolledAt: Date | null; codesLeft: number }> {
  const factor = await db.secondFactor.findUnique({ where: { userId }, select: { enrolledAt: true } });
  return {
    enrolledAt: factor?.enrolledAt ?? null,
    codesLeft: await db.recoveryCode.count({ where: { userId } }),
  };
}
