import 'server-only';
import type { Tx } from '@/lib/db';

export type PageOwner = {
  kind: 'candidate' | 'company' | 'partner';
  id: string;
  userIds: string[];
  /** Of an offer's page. */
  offerId: string | null;
};

const members = { where: { leftAt: null, user: { disabledAt: null } }, select: { userId: true } } as const;

/** Whose public page is at that path; null for the site's own pages. */
export async function findPageOwner(tx: Tx, path: string): Promise<PageOwner | null> {
  const [, axis, key = ''] = path.split('/');
  switch (axis) {
    case 'competences': {
      const found = await tx.profile.findUnique({
        where: { code: key },
        select: { candidate: { select: { id: true, userId: true } } },
      });
      const candidate = found?.candidate;
      return candidate
        ? {
            kind: 'candidate',
            id: candidate.id,
            userIds: candidate.userId ? [candidate.userId] : [],
            offerId: null,
          }
        : null;
    }
    case 'entreprises':
      return companyOwner(
        await tx.company.findUnique({ where: { slug: key }, select: { id: true, members } }),
        null,
      );
    case 'offres': {
      const offer = await tx.offer.findUnique({
        where: { id: key },
        select: { company: { select: { id: true, members } } },
      });
      return companyOwner(offer?.company ?? null, key);
    }
    case 'partenaires': {
      const found = await tx.partner.findUnique({ where: { slug: key }, select: { id: true, members } });
      return (
        found && {
          kind: 'partner',
          id: found.id,
          userIds: found.members.map(({ userId }) => userId),
          offerId: null,
        }
      );
    }
    default:
      return null;
  }
}

function companyOwner(
  found: { id: string; members: { userId: string }[] } | null,
  offerId: string | null,
): PageOwner | null {
  return (
    found && { kind: 'company', id: found.id, userIds: found.members.map(({ userId }) => userId), offerId }
  );
}
