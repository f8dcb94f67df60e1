import 'server-only';
import { db } from '@/lib/db';
import { listUnanswered, type WorkQuestion } from '@/lib/offers/work-schema';
import type { Field } from './compare';
import { describeCompany } from './describe/company';
import { describeNews } from './describe/news';
import { describeOffer } from './describe/offer';
import { describePartner } from './describe/partner';
import { describeProfile, type WordsOf } from './describe/profile';
import type { VersionKind } from './schema';

/** The submitted version and what is public now, in words. */
export type ReviewItem = {
  kind: VersionKind;
  id: string;
  revision: number;
  title: string;
  submittedAt: Date | null;
  imported: boolean;
  owner: { kind: 'candidate' | 'company' | 'partner'; id: string };
  /** Of an offer: what it does not say and must before it is public. */
  unanswered: WorkQuestion[];
  submitted: Field[];
  published: Field[] | null;
};

type Described = Omit<ReviewItem, 'kind' | 'submitted' | 'published' | 'unanswered'> & {
  unanswered?: WorkQuestion[];
  versions: { state: string; fields: Field[] }[];
};

const both = { state: { in: ['submitted', 'approved'] as ('submitted' | 'approved')[] } };

/** The version that waits, by its id; null once it does not wait any more. */
export async function findReviewItem(
  kind: VersionKind,
  id: string,
  words: WordsOf,
): Promise<ReviewItem | null> {
  const found = await FIND[kind](id, words);
  const submitted = found?.versions.find(({ state }) => state === 'submitted')?.fields;
  if (!found || !submitted) return null;
  const { versions, ...item } = found;
  const published = versions.find(({ state }) => state === 'approved')?.fields ?? null;
  return { ...item, kind, submitted, published, unanswered: item.unanswered ?? [] };
}

type Find = (id: string, words: WordsOf) => Promise<Described | null>;

const facts = { id: true, revision: true, submittedAt: true, origin: true } as const;
const waiting = (id: string) => ({ id, state: 'submitted' as const });
const factsOf = (row: { id: string; revision: number; submittedAt: Date | null; origin: string }) => ({
  id: row.id,
  revision: row.revision,
  submittedAt: row.submittedAt,
  imported: row.origin === 'import',
});

const FIND: Record<VersionKind, Find> = {
  profile: async (id, words) => {
    const row = await db.profileVersion.findFirst({
      where: waiting(id),
      select: {
        ...facts,
        profile: { select: { code: true, candidateId: true, versions: { where: both } } },
      },
    });
    if (!row) return null;
    const { code, candidateId, versions } = row.profile;
    return {
      ...factsOf(row),
      ...{ title: code, owner: { kind: 'candidate', id: candidateId } },
      versions: versions.map((version) => ({
        state: version.state,
        fields: describeProfile(version, words),
      })),
    };
  },
  company: async (id, words) => {
    const row = await db.companyVersion.findFirst({
      where: waiting(id),
      select: {
        ...{ ...facts, name: true, companyId: true },
        company: {
          select: { versions: { where: both, include: { commune: { select: { name: true } } } } },
        },
      },
    });
    if (!row) return null;
    return {
      ...factsOf(row),
      ...{ title: row.name, owner: { kind: 'company', id: row.companyId } },
      versions: row.company.versions.map((version) => ({
        state: version.state,
        fields: describeCompany(version, words),
      })),
    };
  },
  offer: async (id, words) => {
    const row = await db.offerVersion.findFirst({
      where: waiting(id),
      select: {
        ...facts,
        title: true,
        nightWork: true,
        hazardousWork: true,
        offer: {
          select: {
            companyId: true,
            versions: { where: both, include: { commune: { select: { name: true } } } },
          },
        },
      },
    });
    if (!row) return null;
    return {
      ...factsOf(row),
      ...{ title: row.title, owner: { kind: 'company', id: row.offer.companyId } },
      unanswered: listUnanswered(row),
      versions: row.offer.versions.map((version) => ({
        state: version.state,
        fields: describeOffer({ ...version, weeklyHours: version.weeklyHours?.toNumber() ?? null }, words),
      })),
    };
  },
  news: async (id) => {
    const row = await db.newsVersion.findFirst({
      where: waiting(id),
      select: {
        ...{ ...facts, title: true },
        newsItem: { select: { companyId: true, versions: { where: both } } },
      },
    });
    if (!row) return null;
    return {
      ...factsOf(row),
      ...{ title: row.title, owner: { kind: 'company', id: row.newsItem.companyId } },
      versions: row.newsItem.versions.map((version) => ({
        state: version.state,
        fields: describeNews(version),
      })),
    };
  },
  partner: async (id, words) => {
    const row = await db.partnerVersion.findFirst({
      where: waiting(id),
      select: {
        ...{ ...facts, name: true, partnerId: true },
        partner: {
          select: {
            versions: {
              where: both,
              include: {
                commune: { select: { name: true } },
                opportunities: { orderBy: { position: 'asc' } },
              },
            },
          },
        },
      },
    });
    if (!row) return null;
    return {
      ...factsOf(row),
      ...{ title: row.name, owner: { kind: 'partner', id: row.partnerId } },
      versions: row.partner.versions.map((version) => ({
        state: version.state,
        fields: describePartner(version, words),
      })),
    };
  },
};
