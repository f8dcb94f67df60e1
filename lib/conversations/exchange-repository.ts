import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ExchangeFilter } from './exchange-filter-schema';
import type { LetterState } from './letter-states';
import type { HoldReason } from './rules';
import type { Side } from './schema';
import { HAS_NO_ANSWER, LAST_READABLE } from './unanswered-sql';

/** One exchange as a counsellor follows it: who, how far, never what was written. */
export type ExchangeRow = {
  id: string;
  reference: string;
  state: 'open' | 'closed';
  openedBy: Side;
  /** Null with `closedFor` null too: one of the two was erased. */
  closedBy: Side | null;
  closedFor: 'asked' | 'silence' | 'counsellor' | null;
  closedAt: Date | null;
  createdAt: Date;
  lastMessageAt: Date;
  /** Null once erased, as the company's. */
  candidateId: string | null;
  profileCode: string;
  companyId: string | null;
  companyName: string | null;
  letters: number;
  /** A letter waits for a counsellor. */
  held: boolean;
  /** The last letter that was let go has waited five working days for an answer. */
  silent: boolean;
};

const exchanges = (silentBefore: Date) => Prisma.sql`
  SELECT c.id, c.reference, c.state::text, c."openedBy"::text, c."closedBy"::text, c."closedFor"::text, c."closedAt",
         c."createdAt", c."lastMessageAt", k.id AS "candidateId", p.code AS "profileCode",
         CASE co.state WHEN 'erased' THEN NULL ELSE co.id END AS "companyId",
         CASE co.state WHEN 'erased' THEN NULL ELSE coalesce(co."legalName", co.slug) END AS "companyName",
         (SELECT count(*)::int FROM "Message" l WHERE l."conversationId" = c.id) AS letters,
         c.state = 'open' AND EXISTS (SELECT FROM "Message" h WHERE h."conversationId" = c.id AND h.state = 'held') AS held,
         coalesce(c.state = 'open' AND m."releasedAt" < ${silentBefore} AND ${HAS_NO_ANSWER}, false) AS silent,
         fold(c.reference || ' ' || p.code || ' ' || coalesce(co."legalName", '') || ' ' || coalesce(v.name, '')) AS words
    FROM "Conversation" c
    JOIN "Profile" p ON p.id = c."profileId"
    LEFT JOIN "Candidate" k ON k.id = p."candidateId" AND k.state <> 'erased'
    JOIN "Company" co ON co.id = c."companyId"
    LEFT JOIN "CompanyVersion" v ON v."companyId" = co.id AND v.state = 'approved'
    LEFT JOIN LATERAL (${LAST_READABLE}) m ON true`;

const FILTERS: Record<ExchangeFilter, Prisma.Sql> = {
  tous: Prisma.sql`true`,
  ouverts: Prisma.sql`state = 'open'`,
  retenus: Prisma.sql`held`,
  'sans-reponse': Prisma.sql`silent`,
  termines: Prisma.sql`state = 'closed'`,
};

type Search = { query: string; filter: ExchangeFilter; silentBefore: Date; offset: number; limit: number };

/** All exchanges, the latest letter first; every word must be in the reference, the profile's code or the company's name. */
export async function listExchanges({
  query,
  filter,
  silentBefore,
  offset,
  limit,
}: Search): Promise<{ total: number; rows: ExchangeRow[] }> {
  const words = query.split(/\s+/).filter(Boolean).slice(0, 8);
  const conditions = [
    FILTERS[filter],
    ...words.map((word) => Prisma.sql`position(fold(${word}) IN words) > 0`),
  ];
  const rows = await db.$queryRaw<(ExchangeRow & { total: bigint })[]>`
    SELECT q.*, count(*) OVER () AS total FROM (${exchanges(silentBefore)}) q
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY "lastMessageAt" DESC, id LIMIT ${limit} OFFSET ${offset}`;
  return { total: Number(rows[0]?.total ?? 0), rows };
}

/** How one letter fared. Its text is read where a decision needs it: among those to read again, and the reported ones. */
export type LetterCourse = {
  id: string;
  number: number;
  side: Side;
  channel: 'site' | 'mail';
  state: LetterState;
  heldFor: HoldReason[];
  createdAt: Date;
  releasedAt: Date | null;
};

export type ExchangeSheet = ExchangeRow & {
  /** A side wants no more letters of the other: only it may end that. */
  blockedBy: Side[];
  /** Who has shown contact details. */
  sharedBy: Side[];
  openReports: number;
  course: LetterCourse[];
};

/** One exchange with the course of its letters, or null. */
export async function findExchange(id: string, silentBefore: Date): Promise<ExchangeSheet | null> {
  const [row] = await db.$queryRaw<ExchangeRow[]>`
    SELECT * FROM (${exchanges(silentBefore)}) q WHERE id = ${id}`;
  if (!row) return null;
  const found = await db.conversation.findUniqueOrThrow({
    where: { id },
    select: {
      candidateBlockedAt: true,
      companyBlockedAt: true,
      shares: { select: { side: true }, distinct: ['side'] },
      _count: { select: { reports: { where: { state: 'open' } } } },
      messages: {
        select: {
          ...{ id: true, number: true, side: true, channel: true, state: true },
          ...{ heldFor: true, createdAt: true, releasedAt: true },
        },
        orderBy: { number: 'asc' },
      },
    },
  });
  return {
    ...row,
    blockedBy: [
      ...(found.candidateBlockedAt ? (['candidate'] as const) : []),
      ...(found.companyBlockedAt ? (['company'] as const) : []),
    ],
    sharedBy: found.shares.map(({ side }) => side),
    openReports: found._count.reports,
    course: found.messages.map((letter) => ({ ...letter, heldFor: letter.heldFor as HoldReason[] })),
  };
}
