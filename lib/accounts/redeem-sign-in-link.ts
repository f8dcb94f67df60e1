import 'server-only';
import { DomainError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { lockAddress } from './address-repository';
import { redeemThroughNextAuth } from './auth';
import { hashLinkToken } from './hash-link-token';
import { hashSessionToken } from './hash-session-token';
import {
  activateInvitedOwner,
  deleteExpiredSessions,
  deleteSpentLinks,
  findLinkAddress,
  findSignInUser,
  recordSignIn,
  updateSessionExpiry,
} from './repository';
import { DEAD_LINK, homeOfRole, safePath, sessionLifetime } from './rules';

type Redemption = { token: string; suite: string | undefined; currentSession: string | undefined; now: Date };

/** Uses a mailed link up and opens a session. Answers the cookie's token and the path to go to. */
export async function redeemSignInLink(tx: Tx, { token, suite, currentSession, now }: Redemption) {
  const email = await findLinkAddress(tx, hashLinkToken(token), now);
  if (!email) throw new DomainError(DEAD_LINK);
  const user = await findSignInUser(tx, email);
  // in the order of who removes an unproved account: it, then its links
  if (!user || !(await lockAddress(tx, user.id))) throw new DomainError(DEAD_LINK);
  const sessionToken = await redeemThroughNextAuth(tx, token, currentSession);
  if (!sessionToken) throw new DomainError(DEAD_LINK);
  const expires = new Date(now.getTime() + sessionLifetime(user.role));
  await updateSessionExpiry(tx, hashSessionToken(sessionToken), expires);
  await deleteSpentLinks(tx, email, now);
  await deleteExpiredSessions(tx, now);
  await recordSignIn(tx, user.id, now);
  await activateInvitedOwner(tx, user.id);
  await recordEvent(tx, { name: 'signed_in', actor: user.id, subject: 'User', subjectId: user.id });
  return { sessionToken, path: safePath(suite) ?? homeOfRole(user.role) };
}
