import 'server-only';
import { db } from '@/lib/db';

export async function findMissionName(): Promise<string> {
  return (
    (await db.mission.findUnique({ where: { id: 1 }, select: { name: true } }))?.name ?? 'La mission locale'
  );
}

/** Null for an account that is closed. */
export async function findUserAddress(userId: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { email: true, disabledAt: true } });
  return user && !user.disabledAt ? user.email : null;
}

/** Null once it was confirmed, replaced, or is gone. */
export async function findNewAddress(changeId: string): Promise<string | null> {
  return (
    (await db.addressChange.findUnique({ where: { id: changeId }, select: { email: true } }))?.email ?? null
  );
}

/** Null for an account that is closed, or that speaks for neither side of this exchange any more. */
export async function findCorrespondentAddress(
  userId: string,
  conversationId: string,
): Promise<string | null> {
  const conversations = { some: { id: conversationId } };
  const user = await db.user.findFirst({
    where: {
      ...{ id: userId, disabledAt: null },
      OR: [
        { candidate: { profile: { conversations } } },
        { companies: { some: { leftAt: null, company: { conversations } } } },
      ],
    },
    select: { email: true },
  });
  return user?.email ?? null;
}

/** The address kept with an owner that has no account yet. */
export async function findOwnerAddress(
  owner: 'candidate' | 'company' | 'partner',
  id: string,
): Promise<string | null> {
  switch (owner) {
    case 'candidate':
      return (await db.candidate.findUnique({ where: { id }, select: { email: true } }))?.email ?? null;
    case 'company':
      return (
        (await db.company.findUnique({ where: { id }, select: { contactEmail: true } }))?.contactEmail ?? null
      );
    case 'partner':
      return (
        (await db.partner.findUnique({ where: { id }, select: { contactEmail: true } }))?.contactEmail ?? null
      );
  }
}

const title = { select: { title: true } } as const;
const id = { select: { id: true } } as const;

/** What was decided, in words for its owner. */
export async function findReviewOutcome(
  reviewId: string,
): Promise<{ approved: boolean; reason: string; thing: string; path: string } | null> {
  const review = await db.review.findUnique({
    where: { id: reviewId },
    select: {
      approved: true,
      reason: true,
      profileVersion: id,
      companyVersion: id,
      partnerVersion: id,
      offerVersion: title,
      newsVersion: title,
    },
  });
  if (!review) return null;
  const { approved, reason } = review;
  if (review.profileVersion) return { approved, reason, thing: 'votre profil', path: '/mon-profil' };
  if (review.partnerVersion)
    return { approved, reason, thing: 'la page de votre structure', path: '/ma-structure' };
  if (review.offerVersion)
    return {
      approved,
      reason,
      thing: `votre offre « ${review.offerVersion.title} »`,
      path: '/mon-entreprise',
    };
  if (review.newsVersion)
    return {
      approved,
      reason,
      thing: `votre actualité « ${review.newsVersion.title} »`,
      path: '/mon-entreprise',
    };
  return { approved, reason, thing: 'la page de votre entreprise', path: '/mon-entreprise' };
}
