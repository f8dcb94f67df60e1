import 'server-only';
import { randomInt } from 'node:crypto';
import { db, type Tx } from '@/lib/db';

export type CharterDraft = { body: string; revision: number };

const facts = { body: true, revision: true } as const;

/** The next version while it is being written; null when nobody prepares one. */
export async function findCharterDraft(tx: Tx = db): Promise<CharterDraft | null> {
  return tx.charterDraft.findUnique({ where: { id: 1 }, select: facts });
}

/** Its revision is drawn, not counted: a draft that took the place of another must not be taken for it. */
export async function saveCharterDraft(tx: Tx, body: string): Promise<void> {
  const draft = { body, revision: randomInt(1, 2 ** 31 - 1) };
  await tx.charterDraft.upsert({ where: { id: 1 }, create: draft, update: draft });
}

/** Takes it away to be published; null when it changed since that revision, or was published meanwhile. */
export async function takeCharterDraft(tx: Tx, revision: number): Promise<string | null> {
  const [draft] = await tx.$queryRaw<{ body: string }[]>`
    DELETE FROM "CharterDraft" WHERE id = 1 AND revision = ${revision} RETURNING body`;
  return draft?.body ?? null;
}

export async function deleteCharterDraft(tx: Tx): Promise<void> {
  await tx.charterDraft.deleteMany();
}
