import type { Side } from '@/lib/conversations/schema';
import type { Tx } from '@/lib/db';
import type { DemoExchange, DemoHire } from './demonstration';

/** Who wrote last has read everything; the other side has read what it answered. */
export async function markRead(tx: Tx, id: string, { letters }: DemoExchange): Promise<void> {
  const last = (side: Side) => letters.findLast((letter) => letter.side === side)?.at ?? null;
  await tx.conversation.update({
    where: { id },
    data: { candidateReadAt: last('candidate'), companyReadAt: last('company') },
  });
}

export async function closeConversation(tx: Tx, id: string, closedBy: Side, closedAt: Date): Promise<void> {
  await tx.conversation.update({ where: { id }, data: { state: 'closed', closedBy, closedAt } });
}

type NewHire = DemoHire & { profileId: string; companyId: string; conversationId: string };

/** Told by the company, settled by a counsellor. */
export async function insertHire(tx: Tx, hire: NewHire): Promise<void> {
  await tx.hire.create({
    data: { ...hire, declaredBy: 'company', confirmedBy: hire.state === 'confirmed' ? 'counsellor' : null },
  });
}
