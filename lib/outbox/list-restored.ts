import 'server-only';
import { findSuppressed } from '@/lib/mail/suppression-repository';
import { listSuppressed, type TroubledMail } from './trouble-repository';

/** Letters of the last 30 days that were kept from an address which gets mail again: a person may have them sent. */
export async function listRestored(now: Date): Promise<TroubledMail[]> {
  const letters = await listSuppressed(now);
  const stopped = await findSuppressed(letters.map(({ to }) => to));
  return letters
    .filter(({ to }) => !stopped.has(to))
    .map(({ to: _, ...letter }) => ({ ...letter, reason: 'restored' }));
}
