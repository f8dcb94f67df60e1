import 'server-only';
import { db, type Tx } from '@/lib/db';
import { newestVersion, toStatus, versionFacts } from '@/lib/versions/owner-select';
import type { LatestVersion, VersionOrigin, VersionState, VersionStatus } from '@/lib/versions/schema';
import type { NewsContent } from './schema';

export type OwnNews = {
  id: string;
  endsOn: Date | null;
  withdrawnAt: Date | null;
  /** Of one that the mission locale withdrew. */
  withdrawnReason: string | null;
  latest: LatestVersion & { content: NewsContent };
  status: VersionStatus;
};

const select = {
  id: true,
  endsOn: true,
  withdrawnAt: true,
  withdrawnReason: true,
  versions: { ...newestVersion, select: { ...versionFacts, title: true, body: true } },
  _count: { select: { versions: { where: { state: 'approved' } } } },
} as const;

/** The news of a company, newest first, whatever their state. */
export async function listOwnNews(companyId: string, tx: Tx = db): Promise<OwnNews[]> {
  const rows = await tx.newsItem.findMany({ where: { companyId }, orderBy: { createdAt: 'desc' }, select });
  return rows.flatMap((row) => toOwnNews(row) ?? []);
}

/** One news item of that company, or null: another company's is not found. */
export async function findOwnNews(companyId: string, newsId: string, tx: Tx = db): Promise<OwnNews | null> {
  const row = await tx.newsItem.findFirst({ where: { id: newsId, companyId }, select });
  return row && toOwnNews(row);
}

type Row = {
  id: string;
  endsOn: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  versions: (NewsContent & {
    id: string;
    number: number;
    state: VersionState;
    revision: number;
    submittedAt: Date | null;
    decidedAt: Date | null;
    reviews: { reason: string }[];
  })[];
  _count: { versions: number };
};

function toOwnNews({ id, endsOn, withdrawnAt, withdrawnReason, versions, _count }: Row): OwnNews | null {
  const newest = versions[0];
  if (!newest) return null;
  const { number, state, revision, title, body } = newest;
  return {
    id,
    endsOn,
    withdrawnAt,
    withdrawnReason,
    latest: { id: newest.id, number, state, revision, content: { title, body } },
    status: toStatus(newest, _count.versions > 0),
  };
}

type Written = { state: 'draft' | 'submitted'; content: NewsContent; now: Date };

export async function insertNews(tx: Tx, companyId: string): Promise<string> {
  return (await tx.newsItem.create({ data: { companyId }, select: { id: true } })).id;
}

export async function updateNews(
  tx: Tx,
  id: string,
  data: { endsOn?: Date | null; withdrawnAt?: Date | null },
): Promise<void> {
  await tx.newsItem.update({ where: { id }, data });
}

export async function insertNewsVersion(
  tx: Tx,
  newsItemId: string,
  { number, origin, state, content, now }: Written & { number: number; origin: VersionOrigin },
): Promise<void> {
  await tx.newsVersion.create({
    data: { newsItemId, number, origin, state, submittedAt: state === 'submitted' ? now : null, ...content },
  });
}

export async function updateNewsVersion(
  tx: Tx,
  id: string,
  { revision, state, content, now }: Written & { revision: number },
): Promise<void> {
  await tx.newsVersion.update({
    where: { id },
    data: { revision, state, submittedAt: state === 'submitted' ? now : null, ...content },
  });
}
