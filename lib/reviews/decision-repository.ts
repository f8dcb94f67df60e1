import 'server-only';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Seen, VersionKind } from './schema';
import { VERSION_TABLES } from './version-tables';

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);

/** The owner of a version that still waits as it was seen, its row locked; null when it moved on meanwhile. */
export async function lockSubmittedVersion(tx: Tx, { kind, id, revision }: Seen): Promise<string | null> {
  const { table, owner } = VERSION_TABLES[kind];
  const rows = await tx.$queryRaw<{ ownerId: string }[]>`
    SELECT ${name(owner)} AS "ownerId" FROM ${name(table)}
     WHERE id = ${id} AND state = 'submitted' AND revision = ${revision} FOR UPDATE`;
  return rows[0]?.ownerId ?? null;
}

export async function supersedeApproved(tx: Tx, kind: VersionKind, ownerId: string): Promise<void> {
  const { table, owner } = VERSION_TABLES[kind];
  await tx.$executeRaw`
    UPDATE ${name(table)} SET state = 'superseded' WHERE ${name(owner)} = ${ownerId} AND state = 'approved'`;
}

export async function decideVersion(
  tx: Tx,
  { kind, id }: Seen,
  state: 'approved' | 'refused',
  decidedAt: Date,
): Promise<void> {
  const { table } = VERSION_TABLES[kind];
  await tx.$executeRaw`
    UPDATE ${name(table)} SET state = ${state}::"VersionState", "decidedAt" = ${decidedAt} WHERE id = ${id}`;
}

/** What a version of an offer says of the work; null where it does not say. */
export async function findWorkAnswers(tx: Tx, id: string) {
  return tx.offerVersion.findUniqueOrThrow({
    where: { id },
    select: { nightWork: true, hazardousWork: true },
  });
}

export async function updateWorkAnswers(
  tx: Tx,
  id: string,
  data: { nightWork?: boolean; hazardousWork?: boolean },
): Promise<void> {
  await tx.offerVersion.update({ where: { id }, data });
}

type NewReview = { approved: boolean; reason: string; reviewer: string; at: Date };

export async function insertReview(tx: Tx, { kind, id }: Seen, review: NewReview): Promise<{ id: string }> {
  const { review: column } = VERSION_TABLES[kind];
  return tx.review.create({ data: { ...review, [column]: id }, select: { id: true } });
}

/** Accounts to tell about a decision: the candidate, or the members of the company or partner. */
export async function listOwnerUsers(tx: Tx, kind: VersionKind, ownerId: string): Promise<string[]> {
  const members = { where: { leftAt: null }, select: { userId: true } } as const;
  switch (kind) {
    case 'profile': {
      const profile = await tx.profile.findUnique({
        where: { id: ownerId },
        select: { candidate: { select: { userId: true } } },
      });
      return profile?.candidate.userId ? [profile.candidate.userId] : [];
    }
    case 'partner': {
      const partner = await tx.partner.findUnique({ where: { id: ownerId }, select: { members } });
      return partner?.members.map(({ userId }) => userId) ?? [];
    }
    case 'company': {
      const company = await tx.company.findUnique({ where: { id: ownerId }, select: { members } });
      return company?.members.map(({ userId }) => userId) ?? [];
    }
    case 'offer': {
      const offer = await tx.offer.findUnique({
        where: { id: ownerId },
        select: { company: { select: { members } } },
      });
      return offer?.company.members.map(({ userId }) => userId) ?? [];
    }
    case 'news': {
      const item = await tx.newsItem.findUnique({
        where: { id: ownerId },
        select: { company: { select: { members } } },
      });
      return item?.company.members.map(({ userId }) => userId) ?? [];
    }
  }
}
