import '../../support/patience';
import { pauseAccount, resumeAccount } from '@/lib/accounts/pause-account';
import { closeByCounsellor, closeConversation } from '@/lib/conversations/close-conversation';
import { db, transaction } from '@/lib/db';
import { resendTransport } from '@/lib/mail/transport/resend';
import { resumeMail } from '@/lib/outbox/decide-trouble';
import { listTroubled } from '@/lib/outbox/trouble-repository';
import { seal } from '@/lib/seal';
import { buildCounsellor, buildParties, type Parties } from '../../support/letters/build-parties';
import { createClock, sendAll, write, type Clock } from '../../support/letters/post-office';
import { startResendStandIn, type ResendStandIn } from '../../support/resend-stand-in/start';

const HOUR = 3_600_000;
let provider: ResendStandIn;
let clock: Clock;
let parties: Parties;
let id: string;

/** A candidate's letter to a company is queued; mail really leaves, to addresses of the stand-in. */
beforeEach(async () => {
  provider = await startResendStandIn({ saysPerSecond: 1000 });
  clock = createClock();
  parties = await buildParties();
  await db.user.update({ where: { id: parties.company.userId }, data: { email: 'hugo@courriel.example' } });
  await db.user.update({ where: { id: parties.candidate.userId }, data: { email: 'lea@courriel.example' } });
  await db.mission.update({ where: { id: 1 }, data: { mailContent: 'full' } });
  id = await write(parties.candidate, { companyId: parties.company.companyId }, 'Bonjour', clock);
});
afterEach(() => provider.stop());

const send = () =>
  sendAll(
    clock,
    resendTransport({ apiKey: 're_test', baseUrl: provider.url, now: clock.now, giveUp: provider.patience }),
  );

/** The provider got it or not: nobody knows, and it will be tried again with the same words. */
async function leaveInDoubt() {
  provider.mischief.push({ kind: 'cut-before' });
  await send();
  expect(await db.outboxEntry.count({ where: { NOT: { frozen: null } } })).toBe(1);
  clock.pass(HOUR);
}

const leaveCompany = () =>
  db.companyMember.updateMany({ where: { userId: parties.company.userId }, data: { leftAt: clock.now() } });
const bar = () => db.company.update({ where: { id: parties.company.companyId }, data: { barred: true } });
const addressees = () => provider.accepted.map(({ body }) => body.to);
const state = async () => (await db.message.findFirstOrThrow({ where: { number: 1 } })).state;

describe('a mail in doubt is not tried again', () => {
  it.each([
    ['to a member who has left', leaveCompany],
    ['once the company is barred', bar],
    [
      'to an account that was closed',
      () => db.user.update({ where: { id: parties.company.userId }, data: { disabledAt: clock.now() } }),
    ],
  ])('%s', async (_, change) => {
    await leaveInDoubt();
    await change();
    await send();
    expect(addressees()).toEqual([]);
    expect(await state()).toBe('failed');
    expect(await db.outboxEntry.count({ where: { NOT: { frozen: null } } })).toBe(0);
  });

  it('to the old address of an account that has another: it may be somebody else’s, and a person decides', async () => {
    await leaveInDoubt();
    await db.user.update({ where: { id: parties.company.userId }, data: { email: 'neuf@courriel.example' } });
    await send();
    expect(addressees()).toEqual([]);
    expect(await state()).toBe('unknown_fate');
    const { id: entryId } = await db.outboxEntry.findFirstOrThrow();
    const { userId: counsellorId } = await buildCounsellor();
    await transaction((tx) => resumeMail(tx, { entryId, counsellorId, now: clock.now() }));
    await send();
    expect(addressees().flat()).toEqual(['neuf@courriel.example']);
  });

  it.each([
    ['sign-in', { url: 'http://localhost:3000/connexion/lien?jeton=x' }],
    ['confirm-letter', { token: 'x' }],
  ])(
    'to the old address, and a %s to no other: its link is dead, nobody is asked, and what comes behind goes on',
    async (topic, link) => {
      await send();
      const about = { userId: parties.company.userId, conversationId: id };
      const { id: entryId } = await db.outboxEntry.create({
        data: {
          ...{ ...about, topic, sealed: seal(JSON.stringify(link)) },
          ...(topic === 'sign-in' ? { conversationId: null } : {}),
        },
      });
      await leaveInDoubt();
      await db.user.update({ where: { id: about.userId }, data: { email: 'neuf@courriel.example' } });
      await db.outboxEntry.create({
        data: { ...about, topic: 'letter-notice', refs: { code: 'details-shared' } },
      });
      await send();
      expect(await db.outboxEntry.findUniqueOrThrow({ where: { id: entryId } })).toMatchObject({
        ...{ state: 'failed', lastError: 'address_changed', sealed: null, frozen: null },
      });
      expect(await listTroubled(clock.now())).toEqual([]);
      expect(provider.accepted.slice(1).map(({ body }) => [body.to, body.subject])).toEqual([
        ['neuf@courriel.example', 'Des coordonnées ont été partagées avec vous'],
      ]);
    },
  );

  it('while nothing changed, it is', async () => {
    await leaveInDoubt();
    await send();
    expect(addressees()).toHaveLength(1);
  });
});

describe('a letter that waits in the queue', () => {
  it('never leaves for a company that was barred meanwhile, nor from one', async () => {
    await bar();
    await send();
    expect(await state()).toBe('failed');
    await db.company.updateMany({ data: { barred: false } });
    await write(parties.company, id, 'Venez', clock);
    await bar();
    await send();
    expect(addressees()).toEqual([]);
  });

  it('waits while a side is paused, and leaves when it is back', async () => {
    const owner = { kind: 'company', id: parties.company.companyId } as const;
    await transaction((tx) => pauseAccount(tx, owner, parties.company.userId));
    await send();
    expect([addressees(), await state()]).toEqual([[], 'queued']);
    await transaction((tx) => resumeAccount(tx, owner, parties.company.userId));
    clock.pass(HOUR);
    await send();
    expect(addressees()).toHaveLength(1);
  });

  it('never reaches who blocked its writer, nor anybody after a counsellor ended the exchange', async () => {
    const { company } = parties;
    await transaction((tx) =>
      closeConversation(tx, { actor: company, conversationId: id, block: true, now: clock.now() }),
    );
    await send();
    // read on the site, as a letter that nobody is mailed
    expect(await state()).toBe('released');
    await db.message.updateMany({ data: { state: 'queued' } });
    await db.outboxEntry.updateMany({ where: { topic: 'letter' }, data: { state: 'waiting' } });
    await db.conversation.updateMany({
      data: { companyBlockedAt: null, closedFor: 'counsellor', closedBy: null },
    });
    await send();
    expect(await state()).toBe('failed');
    expect(addressees().flat()).not.toContain('hugo@courriel.example');
  });
});

describe('a notice about an exchange', () => {
  it('does not wait for letters that wait for somebody who is away', async () => {
    await send();
    await write(parties.candidate, id, 'Et demain ?', clock);
    await write(parties.candidate, id, 'Ou jeudi ?', clock);
    const owner = { kind: 'company', id: parties.company.companyId } as const;
    await transaction((tx) => pauseAccount(tx, owner, parties.company.userId));
    const userId = parties.candidate.userId;
    await db.outboxEntry.create({
      data: { topic: 'letter-notice', conversationId: id, userId, refs: { code: 'details-shared' } },
    });
    await send();
    expect(addressees().flat().slice(1)).toEqual(['lea@courriel.example']);
    await transaction((tx) => resumeAccount(tx, owner, parties.company.userId));
    clock.pass(HOUR);
    await send();
    expect(addressees().flat().slice(2)).toEqual(['hugo@courriel.example', 'hugo@courriel.example']);
  });

  it('goes to who still speaks for that side only', async () => {
    await send();
    await leaveCompany();
    const { userId: counsellorId } = await buildCounsellor();
    const userId = parties.company.userId;
    await db.outboxEntry.create({
      data: { topic: 'letter-notice', conversationId: id, userId, refs: { code: 'details-shared' } },
    });
    await transaction((tx) => closeByCounsellor(tx, { conversationId: id, counsellorId, now: clock.now() }));
    await send();
    expect(provider.accepted.slice(1).flatMap(({ body }) => body.to)).toEqual(['lea@courriel.example']);
  });
});
