import 'server-only';
import { db, type Tx } from '@/lib/db';
import { READABLE_STATES } from '@/lib/conversations/letter-states';
import type { Ground, Measure } from './schema';

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
};

/** Reports that wait for a decision, the oldest first. */
export async function listOpenReports(): Promise<ReportView[]> {
  const rows = await db.report.findMany({
    where: { state: 'open' },
    select: {
      id: true,
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
    orderBy: { createdAt: 'asc' },
    take: 100,
  });
  return rows.map(({ message, conversation, side, reporterName, reporterEmail, ground, ...report }) => ({
    ...report,
    ground: ground as Ground,
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

export async function countOpenReports(): Promise<number> {
  return db.report.count({ where: { state: 'open' } });
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
  return tx.report.findFirst({
    where: { id, state: 'open' },
    select: {
      id: true,
      path: true,
      conversationId: true,
      side: true,
      reporterId: true,
      reporterEmail: true,
    },
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
