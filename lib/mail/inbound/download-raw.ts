import { isLoopback } from '@/lib/env-schema';
import { readBytes } from '@/lib/read-body';
import { RAW_MAIL_LIMIT } from '../limits';

const TIME_OUT_MS = 15_000;

/**
 * The bytes behind the address that the provider gave; null when they are gone, too many or not to be had safely, when
 * the provider's own account must do; a reason when it is for later.
 */
export async function downloadRaw(address: string): Promise<Buffer | null | string> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) return null;
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIME_OUT_MS) });
    if (answer.status >= 500 || answer.status === 429) return `raw_${answer.status}`;
    if (!answer.ok) return null;
    const bytes = await readBytes(answer, RAW_MAIL_LIMIT);
    return bytes?.byteLength ? bytes : null;
  } catch {
    return 'raw_unreachable';
  }
}
