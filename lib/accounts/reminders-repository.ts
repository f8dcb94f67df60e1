import 'server-only';
import { db, type Tx } from '@/lib/db';

/** Whether this person wants to be reminded of letters without answer. */
export async function findReminders(userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { reminders: true } });
  return user?.reminders ?? true;
}

export async function updateReminders(tx: Tx, userId: string, reminders: boolean): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { reminders } });
}
