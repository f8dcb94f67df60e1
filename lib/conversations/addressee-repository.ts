import 'server-only';
import { db } from '@/lib/db';
import { READABLE_STATES } from './letter-states';
import type { Correspondent } from './policy';
import type { Side } from './schema';

/** Somebody a letter may be written to, and the offers it may name. */
export type Addressee = {
  id: string;
  name: string;
  path: string;
  conversationId: string | null;
  offers: { id: string; title: string }[];
};

/** A public profile, by its code, as the company of the actor writes to it. */
export async function findProfileToWrite(
  code: string,
  actor: Correspondent | null,
): Promise<Addressee | null> {
  const profile = await db.publicProfile.findUnique({ where: { code }, select: { id: true, code: true } });
  if (!profile) return null;
  const companyId = actor?.role === 'company' ? actor.companyId : null;
  return {
    id: profile.id,
    name: `Profil ${profile.code}`,
    path: `/competences/${profile.code}`,
    conversationId: companyId ? await findConversation(profile.id, companyId, 'company') : null,
    offers: companyId ? await listOffers(companyId) : [],
  };
}

/** A public company, by its slug, as the candidate of the actor writes to it. */
export async function findCompanyToWrite(
  slug: string,
  actor: Correspondent | null,
): Promise<Addressee | null> {
  const company = await db.publicCompany.findUnique({
    where: { slug },
    select: { id: true, name: true, slug: true },
  });
  if (!company) return null;
  const profileId = actor?.role === 'candidate' ? actor.profileId : null;
  return {
    id: company.id,
    name: company.name,
    path: `/entreprises/${company.slug}`,
    conversationId: profileId ? await findConversation(profileId, company.id, 'candidate') : null,
    offers: await listOffers(company.id),
  };
}

/** True while the actor's own page is public: only then may a first letter leave. */
export async function isPublished(actor: Correspondent): Promise<boolean> {
  return actor.role === 'candidate'
    ? (await db.publicProfile.count({ where: { id: actor.profileId } })) > 0
    : (await db.publicCompany.count({ where: { id: actor.companyId } })) > 0;
}

/** The exchange of the two as that side knows it: while the other's first letter waits, there is none. */
async function findConversation(profileId: string, companyId: string, side: Side): Promise<string | null> {
  const found = await db.conversation.findFirst({
    where: {
      profileId,
      companyId,
      messages: { some: { OR: [{ side }, { state: { in: READABLE_STATES } }] } },
    },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function listOffers(companyId: string): Promise<{ id: string; title: string }[]> {
  return db.publicOffer.findMany({
    where: { companyId },
    select: { id: true, title: true },
    orderBy: { title: 'asc' },
    take: 100,
  });
}
