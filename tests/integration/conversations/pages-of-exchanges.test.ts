import '../../support/patience';
import { randomBytes, randomUUID } from 'node:crypto';
import { newReference } from '@/lib/conversations/reference';
import { countThreads, listThreads } from '@/lib/conversations/thread-repository';
import { db } from '@/lib/db';
import { buildParties } from '../../support/letters/build-parties';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 3, 10, minute));

/** An exchange with one more company, opened by a letter of the candidate's at that minute. */
async function exchange(profileId: string, minute: number): Promise<string> {
  const company = await db.company.create({
    data: {
      ...{ slug: randomUUID(), state: 'active', origin: 'site' },
      legalName: 'Une entreprise',
      siret: `7328293200${1000 + minute}`,
    },
  });
  const { id } = await db.conversation.create({
    data: {
      reference: newReference(randomBytes, 4),
      profileId,
      companyId: company.id,
      openedBy: 'candidate',
      lastMessageAt: at(minute),
      messages: {
        create: {
          ...{ number: 1, side: 'candidate', channel: 'site', state: 'delivered', body: 'Bonjour' },
          ...{ createdAt: at(minute), releasedAt: at(minute) },
        },
      },
    },
  });
  return id;
}

/** The company's answer, which waits for a counsellor unless it was let go at some minute. */
async function answer(conversationId: string, written: number, released?: number) {
  await db.message.create({
    data: {
      ...{ conversationId, number: 2, side: 'company', channel: 'site', body: 'Bonjour aussi' },
      state: released === undefined ? 'held' : 'delivered',
      createdAt: at(written),
      releasedAt: released === undefined ? null : at(released),
    },
  });
  await db.conversation.update({ where: { id: conversationId }, data: { lastMessageAt: at(written) } });
}

async function fiveExchanges() {
  const { candidate } = await buildParties();
  const ids: string[] = [];
  for (let minute = 1; minute <= 5; minute++) ids.push(await exchange(candidate.profileId, minute));
  const pages = async () => {
    const all = [];
    for (let offset = 0; offset < 6; offset += 2)
      all.push((await listThreads(candidate, { offset, limit: 2 })).map(({ id }) => ids.indexOf(id) + 1));
    return all;
  };
  return { candidate, ids, pages };
}

describe('the list of exchanges', () => {
  it('comes page by page, the latest first, and none is left out', async () => {
    const { candidate, pages } = await fiveExchanges();
    expect(await pages()).toEqual([[5, 4], [3, 2], [1]]);
    expect(await countThreads(candidate)).toEqual({ total: 5, unread: 0 });
  });

  it('is the same on every page and in its counts while a letter waits', async () => {
    const { candidate, ids, pages } = await fiveExchanges();
    await answer(ids[0]!, 50);
    expect(await pages()).toEqual([[5, 4], [3, 2], [1]]);
    expect(await countThreads(candidate)).toEqual({ total: 5, unread: 0 });
  });

  it('places a letter of the other side by when it was let go, for its writer by when it was written', async () => {
    const { candidate, ids, pages } = await fiveExchanges();
    await answer(ids[0]!, 2, 50);
    expect(await pages()).toEqual([[1, 5], [4, 3], [2]]);
    const { companyId } = await db.conversation.findUniqueOrThrow({ where: { id: ids[0]! } });
    const company = { role: 'company', userId: candidate.userId, companyId } as const;
    expect(await listThreads(company)).toMatchObject([{ lastAt: at(2) }]);
  });

  it('counts what is new on all pages as each exchange does', async () => {
    const { candidate, ids } = await fiveExchanges();
    await answer(ids[0]!, 20, 20);
    await answer(ids[1]!, 21, 30);
    await answer(ids[2]!, 22, 22);
    for (const id of ids.slice(1, 3))
      await db.conversation.update({ where: { id }, data: { candidateReadAt: at(25) } });
    const threads = await listThreads(candidate);
    expect(threads.filter(({ unread }) => unread > 0).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect(await countThreads(candidate)).toEqual({ total: 5, unread: 2 });
  });

  it('does not hold an exchange whose only letter waits, but for its writer', async () => {
    const { candidate, company } = await buildParties();
    const id = await exchange(candidate.profileId, 1);
    await db.conversation.update({ where: { id }, data: { companyId: company.companyId } });
    await db.message.deleteMany();
    await answer(id, 2);
    expect([await countThreads(candidate), await listThreads(candidate)]).toEqual([
      { total: 0, unread: 0 },
      [],
    ]);
    expect(await countThreads(company)).toEqual({ total: 1, unread: 0 });
  });
});
