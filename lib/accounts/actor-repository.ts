import 'server-only';
import { db, type Tx } from '@/lib/db';
import { isFactorRequired } from '@/lib/second-factor/is-required';
import { lacksFactor } from '@/lib/second-factor/rules';
import type { Actor } from './actor';
import { isSessionAlive } from './rules';

/** A session that lives, with what it takes to tell what it may do. */
export async function findSession(tokenHash: string, now: Date, tx: Tx = db) {
  const session = await tx.session.findUnique({
    where: { sessionToken: tokenHash },
    select: {
      id: true,
      expires: true,
      createdAt: true,
      factorAt: true,
      user: {
        select: {
          id: true,
          role: true,
          disabledAt: true,
          secondFactor: { select: { enrolledAt: true } },
          candidate: { select: { id: true, state: true, profile: { select: { id: true } } } },
          companies: {
            where: { leftAt: null, company: { state: { not: 'erased' } } },
            select: { companyId: true },
            orderBy: { joinedAt: 'asc' },
            take: 1,
          },
          partners: {
            where: { leftAt: null, partner: { state: { not: 'erased' } } },
            select: { partnerId: true },
            orderBy: { joinedAt: 'asc' },
            take: 1,
          },
        },
      },
    },
  });
  if (!session || session.user.disabledAt || !isSessionAlive(session.user.role, session, now)) return null;
  const { user, ...rest } = session;
  return { ...rest, user, role: user.role, enrolled: user.secondFactor?.enrolledAt != null };
}

/**
 * Who holds this session, with its sliding expiry, or null. A candidate without a profile, or staff who have not given
 * their second factor yet, is nobody; a member who left their company keeps their account.
 */
export async function findActorBySession(
  tokenHash: string,
  now: Date,
): Promise<{ actor: Actor; sessionId: string; expires: Date; createdAt: Date } | null> {
  const session = await findSession(tokenHash, now);
  if (!session || lacksFactor(session, isFactorRequired())) return null;
  const actor = actorOf(session.user);
  return actor && { actor, sessionId: session.id, expires: session.expires, createdAt: session.createdAt };
}

type FoundUser = {
  id: string;
  role: 'candidate' | 'company' | 'partner' | 'counsellor' | 'director';
  candidate: { id: string; state: string; profile: { id: string } | null } | null;
  companies: { companyId: string }[];
  partners: { partnerId: string }[];
};

function actorOf({ id: userId, role, candidate, companies, partners }: FoundUser): Actor | null {
  switch (role) {
    case 'candidate':
      if (!candidate?.profile || candidate.state === 'erased') return null;
      return { role, userId, candidateId: candidate.id, profileId: candidate.profile.id };
    case 'company':
      return companies[0] ? { role, userId, companyId: companies[0].companyId } : { role: 'former', userId };
    case 'partner':
      return partners[0] ? { role, userId, partnerId: partners[0].partnerId } : { role: 'former', userId };
    default:
      return { role, userId };
  }
}
