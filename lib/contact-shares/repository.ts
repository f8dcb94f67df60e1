import 'server-only';
import { db, type Tx } from '@/lib/db';
import { unseal } from '@/lib/seal';
import type { Detail } from './schema';

type Side = 'candidate' | 'company';

export type ContactCard = { id: string; side: Side; details: Detail[]; sharedAt: Date };

export async function insertShare(
  tx: Tx,
  data: {
    conversationId: string;
    side: Side;
    content: Uint8Array<ArrayBuffer>;
    sharedBy: string;
    sharedAt: Date;
  },
): Promise<void> {
  await tx.contactShare.create({ data });
}

/** The cards of an exchange, oldest first; those whose content was erased are left out. */
export async function listCards(conversationId: string, client: Tx = db): Promise<ContactCard[]> {
  const rows = await client.contactShare.findMany({
    where: { conversationId, content: { not: null } },
    select: { id: true, side: true, content: true, sharedAt: true },
    orderBy: { sharedAt: 'asc' },
  });
  return rows.map(({ content, ...card }) => ({
    ...card,
    details: JSON.parse(unseal(content!)) as Detail[],
  }));
}

/** True once that side has shown who it is: from then on its files may pass too. */
export async function hasShared(tx: Tx, conversationId: string, side: Side): Promise<boolean> {
  return (await tx.contactShare.count({ where: { conversationId, side, content: { not: null } } })) > 0;
}
