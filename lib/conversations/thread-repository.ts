import 'server-only';
import { db } from '@/lib/db';
import type { Correspondent } from './policy';
import { READABLE_STATES, type LetterState } from './letter-states';
import { sideOf } from './policy';
import { otherSide, type Side } from './schema';

/** One exchange in the list, as one side reads it. */
export type ThreadSummary = {
  id: string;
  reference: string;
  otherName: string;
  closed: boolean;
  lastMessageAt: Date;
  unread: number;
  /** The other side has written at least once. */
  answered: boolean;
};

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
};

export type ThreadView = ThreadSummary & { side: Side; otherPath: string | null; letters: LetterView[] };

const mineOf = (actor: Correspondent) =>
  actor.role === 'candidate' ? { profileId: actor.profileId } : { companyId: actor.companyId };

type Row = {
  id: string;
  reference: string;
  state: 'open' | 'closed';
  profileId: string;
  companyId: string;
  lastMessageAt: Date;
  candidateReadAt: Date | null;
  companyReadAt: Date | null;
  messages: { side: Side; releasedAt: Date | null }[];
};

const row = {
  id: true,
  reference: true,
  state: true,
  profileId: true,
  companyId: true,
  lastMessageAt: true,
  candidateReadAt: true,
  companyReadAt: true,
  messages: { where: { state: { in: READABLE_STATES } }, select: { side: true, releasedAt: true } },
} as const;

/** The actor's exchanges, the latest letter first. An exchange whose only letters still wait for a counsellor shows to its writer alone. */
export async function listThreads(actor: Correspondent): Promise<ThreadSummary[]> {
  const side = sideOf(actor);
  const rows = await db.conversation.findMany({
    where: {
      ...mineOf(actor),
      OR: [{ messages: { some: { side } } }, { messages: { some: { state: { in: READABLE_STATES } } } }],
    },
    select: row,
    orderBy: { lastMessageAt: 'desc' },
    take: 200,
  });
  const names = await listNames(rows, otherSide(side));
  return rows.map((found) => summarise(found, side, names.get(found.id)?.name ?? 'Page retirée'));
}

/** One exchange of the actor's, or null; of the other side it holds the public name only. */
export async function findThread(actor: Correspondent, id: string): Promise<ThreadView | null> {
  const side = sideOf(actor);
  const found = await db.conversation.findFirst({ where: { id, ...mineOf(actor) }, select: row });
  if (!found) return null;
  const letters = await db.message.findMany({
    where: { conversationId: id, OR: [{ side }, { state: { in: READABLE_STATES } }] },
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
  if (letters.length === 0) return null;
  const titles = await listOfferTitles(letters.flatMap(({ offerId }) => offerId ?? []));
  const other = (await listNames([found], otherSide(side))).get(id);
  return {
    ...summarise(found, side, other?.name ?? 'Page retirée'),
    side,
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
      at: letter.side === side ? letter.createdAt : (letter.releasedAt ?? letter.createdAt),
    })),
  };
}

/** Notes that the actor has seen the exchange. */
export async function markRead(actor: Correspondent, id: string, now: Date): Promise<void> {
  const data = actor.role === 'candidate' ? { candidateReadAt: now } : { companyReadAt: now };
  await db.conversation.updateMany({ where: { id, ...mineOf(actor) }, data });
}

function summarise(found: Row, side: Side, otherName: string): ThreadSummary {
  const readAt = side === 'candidate' ? found.candidateReadAt : found.companyReadAt;
  const received = found.messages.filter((message) => message.side !== side);
  return {
    id: found.id,
    reference: found.reference,
    otherName,
    closed: found.state === 'closed',
    lastMessageAt: latestKnown(found, side),
    unread: received.filter(({ releasedAt }) => !readAt || (releasedAt !== null && releasedAt > readAt))
      .length,
    answered: received.length > 0,
  };
}

/** The other side's letters count from their release: a held one must not move the list. */
function latestKnown(found: Row, side: Side): Date {
  const times = found.messages.map(({ releasedAt }) => releasedAt?.getTime() ?? 0);
  return side && times.length > 0 ? new Date(Math.max(...times)) : found.lastMessageAt;
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
