import 'server-only';
import { db } from '@/lib/db';
import type { HoldReason } from './rules';
import type { Side } from './schema';

/** A letter that waits for a counsellor, with what they need to decide. */
export type HeldLetterView = {
  id: string;
  conversationId: string;
  reference: string;
  side: Side;
  profileCode: string;
  companyName: string;
  number: number;
  heldFor: HoldReason[];
  body: string;
  createdAt: Date;
};

/** Those that wait, the oldest first. */
export async function listHeldLetters(): Promise<HeldLetterView[]> {
  const rows = await db.message.findMany({
    where: { state: 'held', conversation: { state: 'open' } },
    select: {
      id: true,
      conversationId: true,
      side: true,
      number: true,
      heldFor: true,
      body: true,
      createdAt: true,
      conversation: {
        select: {
          reference: true,
          profile: { select: { code: true } },
          company: { select: { legalName: true, slug: true } },
        },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.map(({ conversation, heldFor, body, ...letter }) => ({
    ...letter,
    body: body ?? '',
    heldFor: heldFor as HoldReason[],
    reference: conversation.reference,
    profileCode: conversation.profile.code,
    companyName: conversation.company.legalName ?? conversation.company.slug,
  }));
}

/** Letters that a counsellor may only know to be waiting: they came from an address nobody has confirmed. */
export async function countToConfirm(): Promise<number> {
  return db.message.count({ where: { state: 'to_confirm' } });
}
