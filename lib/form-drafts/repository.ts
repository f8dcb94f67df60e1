import 'server-only';
import { db, type Tx } from '@/lib/db';
import { formatMoment } from '@/lib/calendar';
import { seal, unseal } from '@/lib/seal';
import type { DraftMark, SavedDraft, TypedValues } from './schema';

export type DraftRow = { form: string; revision: number; updatedAt: Date; values: TypedValues | null };

/** Everything this person began and did not send, and what they sent of late. */
export async function listDrafts(userId: string): Promise<DraftRow[]> {
  const rows = await db.formDraft.findMany({
    where: { userId },
    select: { form: true, revision: true, updatedAt: true, body: true },
  });
  return rows.map(({ body, ...row }) => ({ ...row, values: body && readBody(unseal(body)) }));
}

// a letter begun before other forms had drafts is its plain text
function readBody(text: string): TypedValues {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as TypedValues;
  } catch {
    // plain text
  }
  return { message: text };
}

/** What one person may have begun at a time. */
const MOST_DRAFTS = 200;

type Save = Omit<DraftMark, 'pass'> & { userId: string; form: string; values: TypedValues | null };

/**
 * Writes the draft if nobody wrote another since `base`, or if only the same rendering did, earlier. `values` null says
 * that there is nothing to keep any more. Returns what is in the way when it wrote nothing; null for an account that is
 * gone.
 */
export async function saveDraft(
  tx: Tx,
  { userId, form, values, base, writer, turn }: Save,
): Promise<SavedDraft | null> {
  const body = values && seal(JSON.stringify(values));
  const [saved] = await tx.$queryRaw<{ revision: number; updatedAt: Date }[]>`
    INSERT INTO "FormDraft" AS kept ("userId", form, body, revision, writer, turn, "updatedAt")
    SELECT id, ${form}, ${body}::bytea, ${base}::int + 1, ${writer}, ${turn}::int, now() FROM "User" WHERE id = ${userId}
    ON CONFLICT ("userId", form) DO UPDATE
       SET body = EXCLUDED.body, revision = kept.revision + 1, writer = EXCLUDED.writer, turn = EXCLUDED.turn, "updatedAt" = now()
     WHERE kept.revision = ${base}::int OR (kept.writer = EXCLUDED.writer AND kept.writer <> '' AND kept.turn < EXCLUDED.turn)
    RETURNING revision, "updatedAt"`;
  if (saved) {
    if (saved.revision === 1) await forgetTooMany(tx, userId);
    return { ok: true, revision: saved.revision, at: sayWhen(saved.updatedAt), empty: values === null };
  }
  const inTheWay = await tx.formDraft.findUnique({
    where: { userId_form: { userId, form } },
    select: { revision: true, updatedAt: true, body: true },
  });
  if (!inTheWay) return null;
  const { revision, updatedAt, body: other } = inTheWay;
  return { ok: false, revision, at: sayWhen(updatedAt), empty: other === null };
}

async function forgetTooMany(tx: Tx, userId: string): Promise<void> {
  const tooMany = await tx.formDraft.findMany({
    where: { userId },
    select: { form: true },
    orderBy: { updatedAt: 'desc' },
    skip: MOST_DRAFTS,
  });
  if (tooMany.length === 0) return;
  await tx.formDraft.deleteMany({ where: { userId, form: { in: tooMany.map(({ form }) => form) } } });
}

const DAY = 86_400_000;

/** Drafts nobody touched for 60 days, and what only says that something was sent. */
export async function eraseOldDrafts(tx: Tx, now: Date): Promise<void> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * DAY) });
  await tx.formDraft.deleteMany({
    where: { OR: [{ updatedAt: before(60) }, { body: null, updatedAt: before(2) }] },
  });
}

/** `le 1 décembre 2026 à 14:05`. */
export const sayWhen = (instant: Date) => `le ${formatMoment(instant)}`;
