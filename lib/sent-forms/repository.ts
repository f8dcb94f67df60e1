import 'server-only';
import type { Tx } from '@/lib/db';

/** Waits for whoever is sending the same; false when that was done. */
export async function claimSending(tx: Tx, key: string): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    INSERT INTO "SentForm" (key, "sentAt") VALUES (${key}, now()) ON CONFLICT (key) DO NOTHING`;
  return claimed === 1;
}

export async function writeAnswer(tx: Tx, key: string, answer: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.sentForm.update({ where: { key }, data: { answer } });
}

export async function findAnswer(tx: Tx, key: string): Promise<Uint8Array | null> {
  return (await tx.sentForm.findUnique({ where: { key }, select: { answer: true } }))?.answer ?? null;
}

/** Nobody presses twice a day apart. */
export async function eraseOldSendings(tx: Tx, now: Date): Promise<void> {
  await tx.sentForm.deleteMany({ where: { sentAt: { lt: new Date(now.getTime() - 86_400_000) } } });
}
