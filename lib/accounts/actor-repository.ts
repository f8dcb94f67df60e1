import 'server-only';
import { db } from '@/lib/db';
import type { Actor } from './actor';

/**
 * Who holds this session, with its sliding expiry, or null. A candidate without a profile is nobody; a member
 * who left their company keeps their account.
 */
export async function findActorBySession(
  tokenHash: string,
  now: Date,
): Promise<{ actor: Actor; sessionId: string; expires: Date } | null> {
  const session = await db.session.findUnique({
    where: { sessionToken: tokenHash },
    select: {
      id: true,
      expires: true,
      user: {
        select: {
          id: true,
          role: true,
          disabledAt: true,
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
  if (!session || session.expires <= now || session.user.disabledAt) return null;
  const actor = actorOf(session.user);
  return actor && { actor, sessionId: session.id, expires: session.expires };
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
