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

const HELD = { state: 'held', conversation: { state: 'open' } } as const;

/** How many wait, of open exchanges. */
export async function countHeldLetters(): Promise<number> {
  return db.message.count({ where: HELD });
}

/** The oldest of those that wait, so many at most. */
export async function listHeldLetters(most: number): Promise<HeldLetterView[]> {
  const rows = await db.message.findMany({
    where: HELD,
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
    take: most,
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
