import 'server-only';
import type { Tx } from '@/lib/db';

/**
 * Erases texts, originals, files (trigger erase_attachments) and contact cards of exchanges whose last letter is older.
 * That letters were written, when and how they fared stays. A reported letter keeps its text until the report is
 * decided (DSA, article 16 (6)). Answers how many letters and cards.
 */
export async function eraseLettersBefore(
  tx: Tx,
  before: Date,
  now: Date,
): Promise<{ letters: number; cards: number }> {
  const conversation = { messages: { some: {}, none: { createdAt: { gte: before } } } };
  const letters = await tx.message.updateMany({
    where: { conversation, bodyErasedAt: null, reports: { none: { state: 'open' } } },
    data: { body: null, original: null, mailKey: null, decisionReason: '', bodyErasedAt: now },
  });
  const cards = await tx.contactShare.updateMany({
    where: { conversation, NOT: { content: null } },
    data: { content: null },
  });
  return { letters: letters.count, cards: cards.count };
}

/** Forgets who reported what was decided before then. Answers how many reports. */
export async function eraseReportersBefore(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.report.updateMany({
    where: {
      decidedAt: { lt: before },
      OR: [{ NOT: { reporterName: '' } }, { NOT: { reporterEmail: null } }],
    },
    data: { reporterName: '', reporterEmail: null },
  });
  return count;
}
