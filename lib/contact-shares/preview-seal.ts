import 'server-only';
import { keyedHash } from '@/lib/seal';
import type { Detail } from './schema';

/** Ties a confirmation to the very card that was previewed, for this exchange and this person. */
export function sealPreview(conversationId: string, userId: string, details: readonly Detail[]): string {
  return keyedHash('contact-preview', JSON.stringify([conversationId, userId, details]));
}
