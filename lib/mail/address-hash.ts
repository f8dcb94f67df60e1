import 'server-only';
import { keyedHash } from '@/lib/seal';

/** What an address that gets no mail any more, or got one, is known by; the address itself is not kept. */
export const hashOfAddress = (address: string): string =>
  keyedHash('suppressed-address', address.trim().toLowerCase());
