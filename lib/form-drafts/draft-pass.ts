import 'server-only';
import { keyedHash, seal, unseal } from '@/lib/seal';

const LIFETIME = 30 * 86_400_000;

/**
 * The right to write one draft of one person, and nothing else: it opens no page and reads nothing. It stands in the
 * form, so that what was typed is kept when the session has ended meanwhile.
 */
export function makePass(userId: string, form: string, now: Date): string {
  return Buffer.from(seal(JSON.stringify([userId, form, now.getTime()]))).toString('base64url');
}

/** Null for a pass that was made up, changed or is older than a month. */
export function readPass(pass: string, now: Date): { userId: string; form: string } | null {
  try {
    const [userId, form, madeAt] = JSON.parse(unseal(Buffer.from(pass, 'base64url'))) as [
      string,
      string,
      number,
    ];
    return now.getTime() - madeAt < LIFETIME ? { userId, form } : null;
  } catch {
    return null;
  }
}

/** Tells one person's texts on a shared device from another's. */
export const holderOf = (userId: string) => keyedHash('form-draft-holder', userId).slice(0, 16);
