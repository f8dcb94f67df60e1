import 'server-only';
import type { Tx } from '@/lib/db';

/** True when the other side reported a letter of this writer in this exchange, unless a counsellor found nothing wrong. */
export async function isWriterReported(
  tx: Tx,
  conversationId: string,
  side: 'candidate' | 'company',
): Promise<boolean> {
  return (await tx.report.count({ where: { conversationId, side, state: { not: 'dismissed' } } })) > 0;
}
