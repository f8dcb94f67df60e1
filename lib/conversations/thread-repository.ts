import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { Correspondent } from './policy';
import { READABLE_STATES, type LetterState } from './letter-states';
import { sideOf } from './policy';
import { otherSide, type Side } from './schema';
import {
  closingOf,
  isNew,
  knownAt,
  latestOf,
  summarise,
  type ThreadClosing,
  type ThreadSummary,
} from './thread';
import { threadCounts, threadPage } from './thread-order-sql';

/** One letter, as one side reads it: the other side's only once released, one's own always. */
export type LetterView = {
  id: string;
  mine: boolean;
  state: LetterState;
  body: string | null;
  erased: boolean;
  redactions: number;
  offerTitle: string | null;
  decisionReason: string;
  at: Date;
  /** Of the other side, and not read yet. */
  isNew: boolean;
};

export type ThreadView = Omit<ThreadSummary, 'lastWords'> & {
  side: Side;
  closing: ThreadClosing | null;
  otherPath: string | null;
  letters: LetterView[];
};

export const THREADS_A_PAGE = 20;

const SNIPPET = 140;

const mineOf = (actor: Correspondent) =>
  actor.role === 'candidate' ? { profileId: actor.profileId } : { companyId: actor.companyId };

/** What this side may know of: its own letters, and the other's once they were let go. */
const seenBy = (side: Side) => ({ OR: [{ side }, { state: { in: READABLE_STATES } }] });

const rowFor = (side: Side) =>
  ({
    id: true,
    reference: true,
    state: true,
    profileId: true,
    companyId: true,
    closedBy: true,
    closedFor: true,
    closedAt: true,
    reopenAskedBy: true,
    candidateBlockedAt: true,
    companyBlockedAt: true,
    candidateReadAt: true,
    companyReadAt: true,
    messages: {
      where: seenBy(side),
      select: { id: true, side: true, state: true, createdAt: true, releasedAt: true },
      orderBy: { number: 'asc' },
    },
  }) as const;

/** How many exchanges the actor has on all pages, and how many of them hold a new letter. */
export async function countThreads(actor: Correspondent): Promise<{ total: number; unread: number }> {
  const [row] = await db.$queryRaw<{ total: number; unread: number }[]>(threadCounts(actor));
  return row ?? { total: 0, unread: 0 };
}

/** One page of the actor's exchanges, the latest known first. One whose only letters still wait for a counsellor shows to its writer alone. */
export async function listThreads(
  actor: Correspondent,
  page = { offset: 0, limit: THREADS_A_PAGE },
): Promise<ThreadSummary[]> {
  const side = sideOf(actor);
  const ids = (await db.$queryRaw<{ id: string }[]>(threadPage(actor, page))).map(({ id }) => id);
  const found = await db.conversation.findMany({
    where: { id: { in: ids }, ...mineOf(actor) },
    select: rowFor(side),
  });
  const rows = found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const [names, words] = await Promise.all([
    listNames(rows, otherSide(side)),
    listFirstWords(rows.flatMap(({ messages }) => latestOf(messages, side)?.id ?? [])),
  ]);
  return rows.map((row): ThreadSummary => {
    const last = latestOf(row.messages, side);
    const text = last && words.get(last.id);
    return {
      ...summarise(row, side),
      otherName: names.get(row.id)?.name ?? 'Page retirée',
      lastWords: last && text ? { mine: last.side === side, text } : null,
    };
  });
}

/** One exchange of the actor's, or null; of the other side it holds the public name only. */
export async function findThread(actor: Correspondent, id: string): Promise<ThreadView | null> {
  const side = sideOf(actor);
  const found = await db.conversation.findFirst({
    where: { id, ...mineOf(actor), messages: { some: seenBy(side) } },
    select: rowFor(side),
  });
  if (!found) return null;
  const letters = await db.message.findMany({
    where: { conversationId: id, ...seenBy(side) },
    select: {
      id: true,
      side: true,
      state: true,
      body: true,
      bodyErasedAt: true,
      redactions: true,
      offerId: true,
      decisionReason: true,
      createdAt: true,
      releasedAt: true,
    },
    orderBy: { number: 'asc' },
  });
  const titles = await listOfferTitles(letters.flatMap(({ offerId }) => offerId ?? []));
  const other = (await listNames([found], otherSide(side))).get(id);
  return {
    ...summarise(found, side),
    otherName: other?.name ?? 'Page retirée',
    side,
    closing: closingOf(found, side),
    otherPath: other?.path ?? null,
    letters: letters.map((letter) => ({
      id: letter.id,
      mine: letter.side === side,
      state: letter.state,
      body: letter.body,
      erased: letter.bodyErasedAt !== null,
      redactions: letter.redactions,
      offerTitle: letter.offerId ? (titles.get(letter.offerId) ?? null) : null,
      decisionReason: letter.side === side ? letter.decisionReason : '',
      at: knownAt(letter, side),
      isNew: isNew(found, letter, side),
    })),
  };
}

/** Notes that the actor has seen the exchange as it was then; an earlier moment than the one noted changes nothing. */
export async function markRead(tx: Tx, actor: Correspondent, id: string, at: Date): Promise<void> {
  const marker = actor.role === 'candidate' ? 'candidateReadAt' : 'companyReadAt';
  await tx.conversation.updateMany({
    where: { id, ...mineOf(actor), OR: [{ [marker]: null }, { [marker]: { lt: at } }] },
    data: { [marker]: at },
  });
}

async function listFirstWords(ids: string[]): Promise<Map<string, string>> {
  const rows = await db.message.findMany({
    where: { id: { in: ids }, body: { not: null } },
    select: { id: true, body: true },
  });
  return new Map(rows.map(({ id, body }) => [id, shorten(body ?? '')]));
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SNIPPET) return line;
  const cut = line.lastIndexOf(' ', SNIPPET);
  return `${line.slice(0, cut > 0 ? cut : SNIPPET).replace(/[.,;:!?…\s]+$/, '')}…`;
}

async function listNames(
  rows: { id: string; profileId: string; companyId: string }[],
  side: Side,
): Promise<Map<string, { name: string; path: string | null }>> {
  if (side === 'candidate') {
    const profiles = await db.profile.findMany({
      where: { id: { in: rows.map((r) => r.profileId) } },
      select: { id: true, code: true },
    });
    const codes = new Map(profiles.map(({ id, code }) => [id, code]));
    return new Map(
      rows.map((r) => [
        r.id,
        {
          name: `Profil ${codes.get(r.profileId) ?? ''}`,
          path: `/competences/${codes.get(r.profileId) ?? ''}`,
        },
      ]),
    );
  }
  const companies = await db.publicCompany.findMany({
    where: { id: { in: rows.map((r) => r.companyId) } },
    select: { id: true, name: true, slug: true },
  });
  const found = new Map(companies.map((company) => [company.id, company]));
  return new Map(
    rows.flatMap((r) => {
      const company = found.get(r.companyId);
      return company ? [[r.id, { name: company.name, path: `/entreprises/${company.slug}` }] as const] : [];
    }),
  );
}

async function listOfferTitles(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const offers = await db.publicOffer.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true },
  });
  return new Map(offers.map(({ id, title }) => [id, title]));
}
