import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { READABLE_STATES } from '@/lib/conversations/letter-states';
import { DANGER_GROUNDS, type Ground, type Measure, type ReportState } from './schema';

type Side = 'candidate' | 'company';

/** A letter that this reader has: only the other side's, and only once it was let go. */
export async function findReportableLetter(
  reader: { side: Side; profileId: string } | { side: Side; companyId: string },
  messageId: string,
  client: Tx = db,
): Promise<{ id: string; conversationId: string; side: Side; body: string | null } | null> {
  const { side, ...party } = reader;
  return client.message.findFirst({
    where: { id: messageId, side: { not: side }, state: { in: READABLE_STATES }, conversation: party },
    select: { id: true, conversationId: true, side: true, body: true },
  });
}

export async function insertReport(
  tx: Tx,
  data: {
    reference: string;
    path: string | null;
    messageId: string | null;
    conversationId: string | null;
    side: Side | null;
    ground: Ground;
    explanation: string;
    reporterId: string | null;
    reporterName: string;
    reporterEmail: string | null;
    createdAt: Date;
  },
): Promise<string> {
  return (await tx.report.create({ data, select: { id: true } })).id;
}

export type ReportView = {
  id: string;
  state: ReportState;
  /** Somebody may be in danger: it comes before all others. */
  danger: boolean;
  reference: string;
  path: string | null;
  ground: Ground;
  explanation: string;
  reporter: string;
  letter: {
    body: string | null;
    exchange: string;
    profileCode: string;
    companyName: string;
    side: Side;
  } | null;
  createdAt: Date;
  /** Null while it waits. */
  decided: { measure: Measure; decision: string; at: Date } | null;
  /** Earlier decisions, the oldest first, with why each was looked at again. */
  reopenings: { reason: string; reopenedAt: Date; measure: Measure; decision: string; decidedAt: Date }[];
};

const MOST_LISTED = 100;

/** Reports that wait for a decision: danger first, then the oldest. */
export async function listOpenReports(): Promise<ReportView[]> {
  const oldest = { orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }], take: MOST_LISTED };
  const grounds = [...DANGER_GROUNDS];
  const danger = await listReports({ where: { state: 'open', ground: { in: grounds } }, ...oldest });
  const others = await listReports({ where: { state: 'open', ground: { notIn: grounds } }, ...oldest });
  return [...danger, ...others].slice(0, MOST_LISTED);
}

/** Reports that were decided, the last decision first. */
export async function listDecidedReports(
  state: Exclude<ReportState, 'open'> | null,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; reports: ReportView[] }> {
  const where = { state: state ?? { not: 'open' as const } };
  const [total, reports] = await Promise.all([
    db.report.count({ where }),
    listReports({ where, orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }], skip: offset, take: limit }),
  ]);
  return { total, reports };
}

export async function findReport(id: string): Promise<ReportView | null> {
  return (await listReports({ where: { id } }))[0] ?? null;
}

type Listing = Pick<Prisma.ReportFindManyArgs, 'where' | 'orderBy' | 'skip' | 'take'>;

async function listReports(listing: Listing): Promise<ReportView[]> {
  const rows = await db.report.findMany({
    ...listing,
    select: {
      id: true,
      state: true,
      measure: true,
      decision: true,
      decidedAt: true,
      reopenings: {
        orderBy: { reopenedAt: 'asc' },
        select: { reason: true, reopenedAt: true, measure: true, decision: true, decidedAt: true },
      },
      reference: true,
      path: true,
      ground: true,
      explanation: true,
      reporterName: true,
      reporterEmail: true,
      side: true,
      createdAt: true,
      message: { select: { body: true } },
      conversation: {
        select: {
          reference: true,
          profile: { select: { code: true } },
          company: { select: { legalName: true, slug: true } },
        },
      },
    },
  });
  return rows.map(({ message, conversation, side, reporterName, reporterEmail, decidedAt, ...report }) => ({
    id: report.id,
    state: report.state,
    reference: report.reference,
    path: report.path,
    explanation: report.explanation,
    createdAt: report.createdAt,
    ground: report.ground as Ground,
    danger: DANGER_GROUNDS.includes(report.ground as Ground),
    decided: decidedAt && {
      measure: report.measure as Measure,
      decision: report.decision,
      at: decidedAt,
    },
    reopenings: report.reopenings.map((past) => ({ ...past, measure: past.measure as Measure })),
    reporter: [reporterName, reporterEmail].filter(Boolean).join(', '),
    letter:
      conversation && side
        ? {
            body: message?.body ?? null,
            exchange: conversation.reference,
            profileCode: conversation.profile.code,
            companyName: conversation.company.legalName ?? conversation.company.slug,
            side,
          }
        : null,
  }));
}

/** How many wait, and how many of these tell of a danger. */
export async function countOpenReports(): Promise<{ open: number; danger: number }> {
  const [open, danger] = await Promise.all([
    db.report.count({ where: { state: 'open' } }),
    db.report.count({ where: { state: 'open', ground: { in: [...DANGER_GROUNDS] } } }),
  ]);
  return { open, danger };
}

export type OpenReport = {
  id: string;
  path: string | null;
  conversationId: string | null;
  side: Side | null;
  reporterId: string | null;
  reporterEmail: string | null;
};

/** The report, if it still waits for a decision, locked until the transaction ends. */
export async function lockOpenReport(tx: Tx, id: string): Promise<OpenReport | null> {
  await tx.$queryRaw`SELECT id FROM "Report" WHERE id = ${id} FOR UPDATE`;
  return tx.report.findFirst({ where: { id, state: 'open' }, select: facts });
}

const facts = {
  id: true,
  path: true,
  conversationId: true,
  side: true,
  reporterId: true,
  reporterEmail: true,
} as const;

export type DecidedReport = OpenReport & {
  measure: string;
  decision: string;
  decidedBy: string | null;
  decidedAt: Date;
};

/** The report, if it was decided, locked until the transaction ends. */
export async function lockDecidedReport(tx: Tx, id: string): Promise<DecidedReport | null> {
  await tx.$queryRaw`SELECT id FROM "Report" WHERE id = ${id} FOR UPDATE`;
  const found = await tx.report.findFirst({
    where: { id, state: { not: 'open' } },
    select: { ...facts, measure: true, decision: true, decidedBy: true, decidedAt: true },
  });
  return found?.decidedAt ? { ...found, decidedAt: found.decidedAt } : null;
}

type Reopening = { reason: string; reopenedBy: string; reopenedAt: Date };

/** Opens it again and keeps what was decided. */
export async function reopenRow(tx: Tx, report: DecidedReport, reopening: Reopening): Promise<void> {
  const { id, measure, decision, decidedBy, decidedAt } = report;
  await tx.reportReopening.create({
    data: { reportId: id, ...reopening, measure, decision, decidedBy, decidedAt },
  });
  await tx.report.update({
    where: { id },
    data: { state: 'open', measure: '', decision: '', decidedBy: null, decidedAt: null },
  });
}

export async function decideRow(
  tx: Tx,
  id: string,
  data: {
    state: 'upheld' | 'dismissed';
    measure: Measure;
    decision: string;
    decidedBy: string;
    decidedAt: Date;
  },
): Promise<void> {
  await tx.report.update({ where: { id }, data });
}

export type DecisionFacts = {
  reference: string;
  path: string | null;
  ground: Ground;
  measure: Measure;
  decision: string;
};

export async function findDecision(id: string): Promise<DecisionFacts | null> {
  const found = await db.report.findUnique({
    where: { id },
    select: { reference: true, path: true, ground: true, measure: true, decision: true, decidedAt: true },
  });
  if (!found?.decidedAt) return null;
  return { ...found, ground: found.ground as Ground, measure: found.measure as Measure };
}
