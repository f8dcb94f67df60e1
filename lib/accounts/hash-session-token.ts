import { createHash } from 'node:crypto';

/** What the database keeps of a session's secret: enough to recognise it, nothing to use it with. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(`session:${token}`).digest('hex');
}
