import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
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

/** Read before all others, each group before the next. */
const URGENT: HoldReason[] = ['danger', 'reported', 'wording'];

/** How many of those that wait hold words that worry, in an exchange with a minor. */
export async function countDangerLetters(): Promise<number> {
  return db.message.count({ where: { ...HELD, heldFor: { has: 'danger' } } });
}

/** Those that wait, so many at most: danger first, then what was reported or is ill-worded, each the oldest first. */
export async function listHeldLetters(most: number): Promise<HeldLetterView[]> {
  const groups: Prisma.MessageWhereInput[] = [
    { heldFor: { has: 'danger' } },
    { heldFor: { hasSome: URGENT }, NOT: { heldFor: { has: 'danger' } } },
    { NOT: { heldFor: { hasSome: URGENT } } },
  ];
  const letters: HeldLetterView[] = [];
  for (const group of groups) {
    if (letters.length < most) letters.push(...(await listGroup(group, most - letters.length)));
  }
  return letters;
}

async function listGroup(group: Prisma.MessageWhereInput, most: number): Promise<HeldLetterView[]> {
  const rows = await db.message.findMany({
    where: { ...HELD, ...group },
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
