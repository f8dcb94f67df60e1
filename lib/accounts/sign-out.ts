import 'server-only';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { hashSessionToken } from './hash-session-token';
import { deleteSession, deleteSessionsOf } from './repository';
import { deleteSessionById } from './session-repository';

/** Ends this browser's session. */
export async function signOut(tx: Tx, userId: string, sessionToken: string | undefined): Promise<void> {
  if (sessionToken) await deleteSession(tx, hashSessionToken(sessionToken));
  await recordEvent(tx, { name: 'signed_out', actor: userId, subject: 'User', subjectId: userId });
}

/** Ends one session of this person, wherever it is. Returns whether it was the one with this token. */
export async function endSession(
  tx: Tx,
  { userId, id, sessionToken }: { userId: string; id: string; sessionToken: string | undefined },
): Promise<boolean> {
  const ended = await deleteSessionById(tx, userId, id);
  if (ended) await recordEvent(tx, { name: 'signed_out', actor: userId, subject: 'User', subjectId: userId });
  return ended !== null && sessionToken !== undefined && ended === hashSessionToken(sessionToken);
}

/** Ends every session of this person, this one included. Answers how many there were. */
export async function signOutEverywhere(tx: Tx, userId: string): Promise<number> {
  const count = await deleteSessionsOf(tx, userId);
  await recordEvent(tx, {
    name: 'signed_out_everywhere',
    actor: userId,
    subject: 'User',
    subjectId: userId,
    data: { count },
  });
  return count;
}
