import 'server-only';
import { db, type Tx } from '@/lib/db';
import { seal, unseal } from '@/lib/seal';

/** What this person began to write there, or ''. */
export async function findDraft(userId: string, target: string): Promise<string> {
  const found = await db.letterDraft.findUnique({
    where: { userId_target: { userId, target } },
    select: { body: true },
  });
  return found ? unseal(found.body) : '';
}

/** What one person may have begun at a time. */
const MOST_DRAFTS = 50;

/** Keeps the text as it is now; an empty one is forgotten, and so is the oldest of too many. */
export async function keepDraft(
  tx: Tx,
  { userId, target, text, now }: { userId: string; target: string; text: string; now: Date },
): Promise<void> {
  if (text.trim() === '') return forgetDraft(tx, userId, target);
  const data = { body: seal(text), updatedAt: now };
  await tx.letterDraft.upsert({
    where: { userId_target: { userId, target } },
    create: { userId, target, ...data },
    update: data,
  });
  const tooMany = await tx.letterDraft.findMany({
    where: { userId },
    select: { target: true },
    orderBy: { updatedAt: 'desc' },
    skip: MOST_DRAFTS,
  });
  await tx.letterDraft.deleteMany({
    where: { userId, target: { in: tooMany.map((draft) => draft.target) } },
  });
}

export async function forgetDraft(tx: Tx, userId: string, target: string): Promise<void> {
  await tx.letterDraft.deleteMany({ where: { userId, target } });
}

const SIXTY_DAYS = 60 * 86_400_000;

export async function eraseOldDrafts(tx: Tx, now: Date): Promise<void> {
  await tx.letterDraft.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - SIXTY_DAYS) } } });
}
