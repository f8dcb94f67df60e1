import 'server-only';
import { env } from '@/lib/env';
import { keyedHash } from '@/lib/seal';
import { tokenOfAddress } from '../alias';
import { addressOf } from '../transport/address';

/** When a mail came, and for which of our aliases: what puts the mails of one exchange in order. */
export type Arrival = { receivedAt: Date; recipientKeys: string[] };

const EIGHT_DAYS = 8 * 86_400_000;

/** The provider's `created_at` as a moment: now where it cannot be read, never in the future, eight days ago at most. */
export function momentOf(createdAt: unknown, now: Date): Date {
  const told = typeof createdAt === 'string' ? Date.parse(createdAt) : NaN;
  if (Number.isNaN(told)) return now;
  return new Date(Math.min(now.getTime(), Math.max(told, now.getTime() - EIGHT_DAYS)));
}

/** Keyed hashes of our own aliases among these; of other addresses nothing is kept. */
export function recipientKeysOf(addresses: readonly string[]): string[] {
  const tokens = addresses.flatMap((address) => tokenOfAddress(addressOf(address), env.RELAY_DOMAIN) ?? []);
  return [...new Set(tokens)].map((token) => keyedHash('mail-for', token)).sort();
}
