import 'server-only';
import type { Tx } from '@/lib/db';
import { stateOfLetter } from './copies';
import { lockCopies } from './copy-repository';
import { moveLetter } from './letter-repository';

/**
 * Moves a letter to where its mails have brought it: several members of a company may each get one. A move that the
 * table does not allow changes nothing.
 */
export async function followCopies(tx: Tx, messageId: string): Promise<void> {
  const state = stateOfLetter(await lockCopies(tx, messageId));
  if (!state) return;
  // a complaint may come before, or without, the notice of delivery
  if (state === 'complained') await moveLetter(tx, messageId, 'delivered');
  await moveLetter(tx, messageId, state);
}
