import 'server-only';
import { db, type Tx } from '@/lib/db';

export type OpenSession = { id: string; device: string; createdAt: Date; isThisOne: boolean };

/** Where somebody is signed in, the session asking first, then the latest. */
export async function listOpenSessions(
  userId: string,
  currentHash: string | undefined,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await db.session.findMany({
    where: { userId, expires: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, device: true, createdAt: true, sessionToken: true },
  });
  return rows
    .map(({ sessionToken, ...session }) => ({ ...session, isThisOne: sessionToken === currentHash }))
    .sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne));
}

/** Ends one session of this person. Returns the hash of its token; null when there is none such. */
export async function deleteSessionById(tx: Tx, userId: string, id: string): Promise<string | null> {
  const session = await tx.session.findFirst({ where: { id, userId }, select: { sessionToken: true } });
  if (!session) return null;
  await tx.session.deleteMany({ where: { id, userId } });
  return session.sessionToken;
}
