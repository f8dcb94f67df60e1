import 'server-only';
import { DomainError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { isFactorRequired } from '@/lib/second-factor/is-required';
import { lacksFactor, PENDING_LIFETIME, waitingPath } from '@/lib/second-factor/rules';
import { findSession } from './actor-repository';
import { lockAddress } from './address-repository';
import { redeemThroughNextAuth } from './auth';
import { hashLinkToken } from './hash-link-token';
import { hashSessionToken } from './hash-session-token';
import {
  activateInvitedOwner,
  deleteExpiredSessions,
  deleteSession,
  deleteSpentLinks,
  findLinkAddress,
  findSignInUser,
  recordSignIn,
  updateNewSession,
} from './repository';
import { DEAD_LINK, homeOfRole, idleLifetime, safePath } from './rules';

type Redemption = {
  token: string;
  suite: string | undefined;
  /** The session that this browser presents: it ends, whosever it is. */
  currentSession: string | undefined;
  /** Coarse words for this browser, which its owner reads in the list of sessions. */
  device?: string;
  now: Date;
};

/**
 * Uses a mailed link up and opens a session. Answers the cookie's token and the path to go to: for staff who must still give
 * a second factor, the page that asks for it, and a session that does nothing else.
 */
export async function redeemSignInLink(
  tx: Tx,
  { token, suite, currentSession, device = '', now }: Redemption,
) {
  const email = await findLinkAddress(tx, hashLinkToken(token), now);
  if (!email) throw new DomainError(DEAD_LINK);
  const user = await findSignInUser(tx, email);
  // in the order of who removes an unproved account: it, then its links
  if (!user || !(await lockAddress(tx, user.id))) throw new DomainError(DEAD_LINK);
  const sessionToken = await redeemThroughNextAuth(tx, token);
  if (!sessionToken) throw new DomainError(DEAD_LINK);
  if (currentSession) await deleteSession(tx, hashSessionToken(currentSession));
  const hash = hashSessionToken(sessionToken);
  const session = await findSession(hash, now, tx);
  const isWaiting = session !== null && lacksFactor(session, isFactorRequired());
  const lifetime = isWaiting ? PENDING_LIFETIME : idleLifetime(user.role);
  await updateNewSession(tx, hash, { expires: new Date(now.getTime() + lifetime), device });
  await deleteSpentLinks(tx, email, now);
  await deleteExpiredSessions(tx, now);
  await recordSignIn(tx, user.id, now);
  await activateInvitedOwner(tx, user.id);
  await recordEvent(tx, { name: 'signed_in', actor: user.id, subject: 'User', subjectId: user.id });
  const path = safePath(suite) ?? homeOfRole(user.role);
  return { sessionToken, path: isWaiting ? waitingPath(path) : path };
}
