import 'server-only';
import { findSession } from '@/lib/accounts/actor-repository';
import { isRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { DomainError } from '@/lib/domain-error';
import { hitLimit } from '@/lib/rate-limit';
import { isFactorRequired } from './is-required';
import { isStaffRole, lacksFactor, TRIES_A_DAY, TRIES_AT_ONCE } from './rules';

/** Somebody of the mission locale, by the session that their mailbox has opened. */
export type FactorHolder = {
  userId: string;
  role: string;
  sessionHash: string;
  enrolled: boolean;
  /** Whether the session may do nothing else yet. */
  isWaiting: boolean;
};

/** Null without a session of staff. */
export async function findHolder(sessionHash: string | undefined, now: Date): Promise<FactorHolder | null> {
  return (await findWithMoment(sessionHash, now))?.holder ?? null;
}

async function findWithMoment(sessionHash: string | undefined, now: Date) {
  const session = sessionHash ? await findSession(sessionHash, now) : null;
  if (!session || !isStaffRole(session.role)) return null;
  const { role, enrolled, user, createdAt } = session;
  const isWaiting = lacksFactor(session, isFactorRequired());
  const holder: FactorHolder = { userId: user.id, role, enrolled, isWaiting, sessionHash: sessionHash! };
  return { holder, createdAt };
}

/**
 * Who may set up a factor with this session: who has none and waits to, or who has just signed in wholly. An open computer,
 * or a mailbox alone, replaces nobody's. Null for others.
 */
export async function findEnrollingHolder(
  sessionHash: string | undefined,
  now: Date,
): Promise<FactorHolder | null> {
  const found = await findWithMoment(sessionHash, now);
  if (!found) return null;
  const { holder, createdAt } = found;
  const may = holder.isWaiting ? !holder.enrolled : isRecentSignIn(createdAt, now);
  return may ? holder : null;
}

/**
 * Counts one more try of a code, right or not, before it is looked at: tries at the same instant count too.
 * @throws DomainError in French.
 */
export async function countTry(userId: string, now: Date): Promise<void> {
  const wait = Math.max(
    await hitLimit(`second-factor:${userId}`, TRIES_AT_ONCE, now),
    await hitLimit(`second-factor-day:${userId}`, TRIES_A_DAY, now),
  );
  if (wait > 0) throw new DomainError(tooMany(Math.ceil(wait / 60)));
}

const tooMany = (minutes: number) =>
  `Trop de codes ont été essayés. Réessayez dans ${minutes} ${minutes > 1 ? 'minutes' : 'minute'}.`;
