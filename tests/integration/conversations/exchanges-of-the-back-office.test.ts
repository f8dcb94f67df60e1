import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { closeByCounsellor, closeConversation } from '@/lib/conversations/close-conversation';
import { findExchange, listExchanges } from '@/lib/conversations/exchange-repository';
import { reopenByCounsellor } from '@/lib/conversations/reopen-conversation';
import { silentBefore } from '@/lib/conversations/silence';
import {
  buildCounsellor,
  buildParties,
  COMPANY_MAIL,
  type Parties,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll, write } from '../../support/letters/post-office';

const DAY = 86_400_000;
const clock = createClock();
let parties: Parties;
let id: string;

const list = async (search: Partial<Parameters<typeof listExchanges>[0]> = {}, at = clock.now()) =>
  (
    await listExchanges({
      ...{ query: '', filter: 'tous', offset: 0, limit: 50, silentBefore: silentBefore(at) },
      ...search,
    })
  ).rows;

async function begin(wish = {}) {
  parties = await buildParties(wish);
  id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour secret', clock);
  await sendAll(clock);
}

async function decide() {
  const { userId: counsellorId } = await buildCounsellor();
  return { conversationId: id, counsellorId, now: clock.now() };
}

describe('the counsellors’ list of exchanges', () => {
  it('finds one by the profile’s code, the company or the reference, without accents or case', async () => {
    await begin();
    const { reference } = await db.conversation.findUniqueOrThrow({ where: { id } });
    for (const query of [parties.code.toLowerCase(), 'cidrérie', reference, `lepetit ${parties.code}`])
      expect(await list({ query })).toHaveLength(1);
    expect(await list({ query: 'boulangerie' })).toEqual([]);
    expect(await list({ query: 'Vasseur' })).toEqual([]);
  });

  it('tells those open, those ended, and those where a letter waits', async () => {
    await begin({ age: 16 });
    expect(await list({ filter: 'retenus' })).toMatchObject([{ id, held: true, letters: 1 }]);
    expect(await list({ filter: 'termines' })).toEqual([]);
    await transaction((tx) =>
      closeConversation(tx, { actor: parties.company, conversationId: id, block: false, now: clock.now() }),
    );
    expect(await list({ filter: 'retenus' })).toEqual([]);
    expect(await list({ filter: 'termines' })).toMatchObject([{ closedBy: 'company', closedFor: 'asked' }]);
    expect(await list({ filter: 'ouverts' })).toEqual([]);
  });

  it('tells who waits for an answer after five working days, until there is one', async () => {
    await begin();
    const later = new Date(clock.now().getTime() + 12 * DAY);
    expect(await list({ filter: 'sans-reponse' })).toEqual([]);
    expect(await list({ filter: 'sans-reponse' }, later)).toMatchObject([{ id, silent: true }]);
    await write(parties.candidate, id, 'Merci', clock);
    expect(await list({ filter: 'sans-reponse' })).toEqual([]);
  });

  it('turns its pages', async () => {
    await begin();
    const search = { query: '', filter: 'tous', silentBefore: clock.now(), limit: 1 } as const;
    expect(await listExchanges({ ...search, offset: 0 })).toMatchObject({ total: 1, rows: [{ id }] });
    expect(await listExchanges({ ...search, offset: 1 })).toEqual({ total: 0, rows: [] });
  });
});

describe('the sheet of an exchange', () => {
  it('tells how the letters fared and not what they say', async () => {
    await begin();
    const sheet = await findExchange(id, silentBefore(clock.now()));
    expect(sheet).toMatchObject({ course: [{ number: 1, side: 'company', state: 'sent' }], sharedBy: [] });
    expect(JSON.stringify(sheet)).not.toMatch(/secret|Vasseur|Delamare/);
  });

  it('closes for both sides and opens again, each written to the journal with who did it', async () => {
    await begin();
    const decision = await decide();
    await transaction((tx) => closeByCounsellor(tx, decision));
    expect(await findExchange(id, clock.now())).toMatchObject({ state: 'closed', closedFor: 'counsellor' });
    await transaction((tx) => reopenByCounsellor(tx, decision));
    expect(await findExchange(id, clock.now())).toMatchObject({ state: 'open', closedFor: null });
    await sendAll(clock);
    expect((await mailsTo(COMPANY_MAIL)).map(({ subject }) => subject)).toEqual([
      'La mission locale a terminé un échange',
      'Un échange reprend',
    ]);
    const events = await db.auditEvent.findMany({
      where: { subjectId: id, actor: decision.counsellorId },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ name }) => name)).toEqual(['conversation_closed', 'conversation_reopened']);
  });

  it('does not open what a side ended, nor over the head of who blocked the other', async () => {
    await begin();
    const decision = await decide();
    const end = (block: boolean) =>
      transaction((tx) =>
        closeConversation(tx, { actor: parties.candidate, conversationId: id, block, now: clock.now() }),
      );
    const reopen = () => transaction((tx) => reopenByCounsellor(tx, decision));
    await transaction((tx) => closeByCounsellor(tx, decision));
    await end(true);
    await expect(reopen()).rejects.toThrow('elle seule peut lever ce blocage');
    expect(await findExchange(id, clock.now())).toMatchObject({ state: 'closed', blockedBy: ['candidate'] });
    await db.conversation.update({ where: { id }, data: { closedFor: 'asked', closedBy: 'candidate' } });
    await expect(reopen()).rejects.toThrow('n’a pas été terminé par un conseiller');
  });
});
