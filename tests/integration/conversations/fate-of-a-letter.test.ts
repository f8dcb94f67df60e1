import '../../support/patience';
import { randomUUID } from 'node:crypto';
import { handOver } from '@/lib/colleagues/hand-over';
import { closeConversation } from '@/lib/conversations/close-conversation';
import { releaseLetter } from '@/lib/conversations/decide-letter';
import { LETTER_MOVES } from '@/lib/conversations/letter-states';
import { fateShown } from '@/lib/conversations/rules';
import { findThread } from '@/lib/conversations/thread-repository';
import { db, transaction } from '@/lib/db';
import { keepEvent } from '@/lib/mail/inbound/repository';
import {
  isSuppressed,
  listUnreachable,
  restoreAddress,
  suppressAddress,
} from '@/lib/mail/suppression-repository';
import type { Mail } from '@/lib/mail/mail';
import type { MailTransport } from '@/lib/mail/transport/port';
import { abandonMail, resumeMail } from '@/lib/outbox/decide-trouble';
import { listRestored } from '@/lib/outbox/list-restored';
import { listTroubled } from '@/lib/outbox/trouble-repository';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
  type Parties,
} from '../../support/letters/build-parties';
import {
  createClock,
  letterStates,
  mailsTo,
  readAll,
  sendAll,
  write,
  type Clock,
} from '../../support/letters/post-office';

const COLLEAGUE = 'anne@cidrerie-lepetit.test';
let clock: Clock;
let parties: Parties;
let counsellorId: string;

beforeEach(async () => {
  clock = createClock();
  parties = await buildParties();
  counsellorId = (await buildCounsellor()).userId;
});

async function tell(type: string, to: string, more: object = {}) {
  const { providerId } = await db.outboundMail.findFirstOrThrow({
    where: { user: { email: to }, providerId: { not: null } },
    orderBy: { outboxEntry: { sequence: 'desc' } },
  });
  await keepEvent(
    { id: randomUUID(), type, payload: { data: { email_id: providerId, ...more } } },
    clock.now(),
  );
  await readAll(clock);
}

const resume = (entryId: string) =>
  transaction((tx) => resumeMail(tx, { entryId, counsellorId, now: clock.now() }));

describe('the table of moves', () => {
  it('is the one that the database keeps', async () => {
    const [trigger] = await db.$queryRaw<{ moves: string }[]>`
      SELECT encode(tgargs, 'escape') AS moves FROM pg_trigger WHERE tgname = 'letter_state_moves'`;
    const kept = trigger!.moves.split('\\000').filter((move) => move.includes('>'));
    const ours = Object.entries(LETTER_MOVES).flatMap(([from, targets]) =>
      targets.map((to) => `${from}>${to}`),
    );
    expect(kept.toSorted()).toEqual(ours.toSorted());
  });
});

describe('a decision about a letter that waits', () => {
  const release = (letterId: string) =>
    transaction((tx) => releaseLetter(tx, { letterId, counsellorId, now: clock.now() }));

  it('is made once: what is in the queue is not let go, nor mailed, again', async () => {
    await db.mission.update({ where: { id: 1 }, data: { readFirstLetters: true } });
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
    const { id } = await db.message.findFirstOrThrow();
    await release(id);
    await expect(release(id)).rejects.toThrow('n’attend plus');
    expect(await db.outboxEntry.count()).toBe(1);
  });

  it('is not made about one that its writer has yet to confirm', async () => {
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
    const { conversationId } = await db.message.findFirstOrThrow();
    const { id } = await db.message.create({
      data: { conversationId, number: 2, side: 'candidate', channel: 'mail', state: 'to_confirm' },
    });
    await expect(release(id)).rejects.toThrow('n’attend plus');
  });
});

describe('a mail to an address that its owner has left meanwhile', () => {
  it('may bounce late: the old address gets no more mail, the new one does', async () => {
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
    await sendAll(clock);
    const { userId } = parties.candidate;
    await db.user.update({ where: { id: userId }, data: { email: 'lea@nouvelle.test' } });
    await tell('email.bounced', 'lea@nouvelle.test', { bounce: { type: 'Permanent' } });
    expect(await isSuppressed(CANDIDATE_MAIL)).toBe(true);
    expect(await isSuppressed('lea@nouvelle.test', userId)).toBe(false);
    expect(await listUnreachable()).toEqual([]);
  });
});

describe('a letter that the provider took and did not send on', () => {
  beforeEach(async () => {
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
    await sendAll(clock);
  });

  it('is listed with the reason, and leaves again under another key', async () => {
    await tell('email.failed', CANDIDATE_MAIL, { failed: { reason: 'reached_daily_quota' } });
    expect(await letterStates()).toEqual(['failed']);
    const [mail] = await listTroubled(clock.now());
    expect(mail).toMatchObject({
      topic: 'letter',
      state: 'failed',
      reason: 'reached_daily_quota',
      resumable: true,
    });
    await resume(mail!.id);
    expect(await letterStates()).toEqual(['queued']);
    expect(await listTroubled(clock.now())).toEqual([]);
    await expect(resume(mail!.id)).rejects.toThrow('n’attend plus');
    await sendAll(clock);
    await tell('email.delivered', CANDIDATE_MAIL);
    expect(await letterStates()).toEqual(['delivered']);
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(2);
  });

  it('does not blame the address, which still gets mail', async () => {
    await tell('email.failed', CANDIDATE_MAIL, { failed: { reason: 'écrire à lea@courriel.test' } });
    expect(fateShown('failed', { answered: true, redacted: false, closed: false })).toBe('unmailed');
    expect(await isSuppressed(CANDIDATE_MAIL)).toBe(false);
    expect(await listTroubled(clock.now())).toMatchObject([{ reason: 'not_sent_on' }]);
  });

  it('because of its own list stops mail to the address; once that works again, the letter may leave', async () => {
    await tell('email.suppressed', CANDIDATE_MAIL, { suppressed: { type: 'OnAccountSuppressionList' } });
    expect(await letterStates()).toEqual(['suppressed']);
    expect(await listRestored(clock.now())).toEqual([]);
    const { hash } = await db.suppressedAddress.findFirstOrThrow();
    await transaction((tx) => restoreAddress(tx, hash));
    const [mail] = await listRestored(clock.now());
    expect(mail).toMatchObject({ topic: 'letter', reason: 'restored', resumable: true });
    await resume(mail!.id);
    await sendAll(clock);
    expect(await letterStates()).toEqual(['sent']);
    expect(await listRestored(clock.now())).toEqual([]);
  });
});

describe('a letter that was kept from an address in error', () => {
  it('may be sent once the address is restored, not before', async () => {
    await transaction((tx) => suppressAddress(tx, CANDIDATE_MAIL, 'bounced'));
    await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
    await sendAll(clock);
    expect(await letterStates()).toEqual(['suppressed']);
    expect(await listRestored(clock.now())).toEqual([]);
    const { hash } = await db.suppressedAddress.findFirstOrThrow();
    await transaction((tx) => restoreAddress(tx, hash));
    const [mail] = await listRestored(clock.now());
    await resume(mail!.id);
    await sendAll(clock);
    expect(await letterStates()).toEqual(['sent']);
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(1);
  });
});

describe('a letter to two members of a company', () => {
  let colleague: string;
  beforeEach(async () => {
    colleague = (await db.user.create({ data: { email: COLLEAGUE, role: 'company' } })).id;
    await db.companyMember.create({
      data: { companyId: parties.company.companyId, userId: colleague, joinedAt: clock.now() },
    });
    await write(parties.candidate, { companyId: parties.company.companyId }, 'Bonjour', clock);
  });

  it('is delivered once one of them has it, whatever came first', async () => {
    await sendAll(clock);
    await tell('email.bounced', COLLEAGUE, { bounce: { type: 'Permanent' } });
    expect(await letterStates()).toEqual(['sent']);
    await tell('email.delivered', COMPANY_MAIL);
    expect(await letterStates()).toEqual(['delivered']);
  });

  it('is in error once neither has it', async () => {
    await sendAll(clock);
    await tell('email.bounced', COLLEAGUE, { bounce: { type: 'Permanent' } });
    await tell('email.delivered', COLLEAGUE);
    await tell('email.bounced', COMPANY_MAIL, { bounce: { type: 'Permanent' } });
    expect(await letterStates()).toEqual(['bounced']);
  });

  it('is not in error while the second may still leave', async () => {
    await sendOnlyTo(COMPANY_MAIL);
    await tell('email.bounced', COMPANY_MAIL, { bounce: { type: 'Permanent' } });
    expect(await letterStates()).toEqual(['sent']);
    await sendAll(clock);
    await tell('email.delivered', COLLEAGUE);
    expect(await letterStates()).toEqual(['delivered']);
  });

  it('that left for one of them is not failed because the other’s is given up', async () => {
    await sendOnlyTo(COMPANY_MAIL);
    await db.outboxEntry.updateMany({ where: { userId: colleague }, data: { state: 'unknown_fate' } });
    const { id: entryId } = await db.outboxEntry.findFirstOrThrow({ where: { userId: colleague } });
    await transaction((tx) => abandonMail(tx, { entryId, counsellorId, now: clock.now() }));
    expect(await letterStates()).toEqual(['sent']);
  });

  it('goes on to the one who stays when the other leaves with a mail in doubt', async () => {
    const { companyId, userId } = parties.company;
    await db.outboxEntry.updateMany({ where: { userId }, data: { state: 'unknown_fate' } });
    await db.message.updateMany({ data: { state: 'unknown_fate' } });
    await transaction((tx) => handOver(tx, { companyId, userId, now: clock.now() }));
    await sendAll(clock);
    await tell('email.delivered', COLLEAGUE);
    expect(await letterStates()).toEqual(['delivered']);
  });

  /** The others are for later. */
  async function sendOnlyTo(address: string) {
    const local = (await import('@/lib/mail/transport/local')).localTransport;
    const transport: MailTransport = {
      ...local,
      send: (mail: Mail, key) =>
        mail.to.includes(address)
          ? local.send(mail, key)
          : Promise.resolve({ fate: 'retry', reason: 'busy', afterMs: 60_000, concerns: 'mail' }),
    };
    await sendAll(clock, transport);
    clock.pass(120_000);
  }
});

describe('a letter whose reader ends the exchange while it waits in the queue', () => {
  const shownToWriter = async (id: string) => {
    const thread = await findThread(parties.candidate, id);
    const last = thread!.letters.filter(({ mine }) => mine).at(-1)!;
    return fateShown(last.state, { answered: thread!.answered, redacted: false, closed: thread!.closed });
  };

  it('reads the same to its writer, blocked or not; who blocks is not mailed it', async () => {
    const shown: string[] = [];
    const mailed: number[] = [];
    for (const block of [false, true]) {
      const { candidate, company } = parties;
      const id = await write(candidate, { companyId: company.companyId }, 'Bonjour', clock);
      await write(company, id, 'Bonjour à vous', clock);
      await sendAll(clock);
      await write(candidate, id, 'Quand puis-je venir ?', clock);
      await transaction((tx) =>
        closeConversation(tx, { actor: company, conversationId: id, block, now: clock.now() }),
      );
      await sendAll(clock);
      shown.push(await shownToWriter(id));
      mailed.push((await mailsTo(COMPANY_MAIL)).length);
      await db.conversation.deleteMany();
      await db.localMail.deleteMany();
    }
    expect(shown[1]).toBe(shown[0]);
    expect(shown[0]).toBe('delivered');
    expect(mailed).toEqual([2, 1]);
  });
});
