import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { JOBS } from '@/lib/worker/jobs';
import { aliasTo, arrive, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, letterStates, mailsTo } from '../../support/letters/post-office';

const clock = createClock();

const answer = async (messageId: string | null, body = 'Oui, lundi.', from = CANDIDATE_MAIL) =>
  arrive(
    clock,
    mimeTo(await aliasTo('company'), from, messageId === null ? '' : `Message-ID: ${messageId}\r\n`, body),
  );

const letters = () => db.message.count({ where: { channel: 'mail' } });

describe('a mail that a mail program sent twice', () => {
  it('is one letter, and the second goes nowhere', async () => {
    await openExchange(clock);
    await answer('<a@programme.test>');
    await answer('<a@programme.test>');
    expect(await letters()).toBe(1);
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(1);
    const [first, second] = await db.inboundMail.findMany({ orderBy: { receivedAt: 'asc' } });
    expect(first).toMatchObject({ state: 'processed', outcome: 'released' });
    expect(second).toMatchObject({ state: 'ignored', outcome: 'same_mail', raw: null });
  });

  it('is asked about once when its sender is not known', async () => {
    await openExchange(clock);
    await answer('<a@programme.test>', 'Oui', 'perso@ailleurs.test');
    await answer('<a@programme.test>', 'Oui', 'perso@ailleurs.test');
    expect(await letterStates()).toEqual(['sent', 'to_confirm']);
    expect((await mailsTo(CANDIDATE_MAIL)).filter(({ subject }) => subject.includes('autre'))).toHaveLength(
      1,
    );
  });
});

describe('two mails are two letters', () => {
  it.each([
    ['without an identifier', null, null, 'Oui, lundi.'],
    ['with identifiers of their own', '<a@programme.test>', '<b@programme.test>', 'Oui, lundi.'],
    [
      'with another text under the same identifier',
      '<a@programme.test>',
      '<a@programme.test>',
      'Non, mardi.',
    ],
    ['with an empty identifier', '<>', '<>', 'Oui, lundi.'],
  ])('%s', async (_, one, other, text) => {
    await openExchange(clock);
    await answer(one);
    await answer(other, text);
    expect(await letters()).toBe(2);
  });

  it('when somebody else used the identifier before', async () => {
    await openExchange(clock);
    await answer('<a@programme.test>', 'Oui, lundi.', 'perso@ailleurs.test');
    await answer('<a@programme.test>');
    expect(await letterStates()).toEqual(['sent', 'to_confirm', 'sent']);
  });

  it('when the first was not accepted: it may be sent again', async () => {
    const { candidate } = await openExchange(clock);
    await db.candidate.updateMany({ data: { state: 'paused' } });
    await answer('<a@programme.test>');
    await db.candidate.updateMany({ data: { state: 'active' } });
    await answer('<a@programme.test>');
    expect(candidate.profileId).toBeTruthy();
    expect(await letterStates()).toEqual(['sent', 'refused_at_door', 'sent']);
  });
});

describe('what a mail is recognised by', () => {
  it('is a keyed hash, gone after 30 days', async () => {
    await openExchange(clock);
    await answer('<a@programme.test>');
    const { mailKey } = await db.message.findFirstOrThrow({ where: { channel: 'mail' } });
    expect(mailKey).toMatch(/^[0-9a-f]{64}$/);
    const job = JOBS.find(({ name }) => name === 'erase-raw-mail');
    await transaction((tx) => job!.run(tx, new Date(clock.now().getTime() + 31 * 86_400_000)));
    expect(await db.message.count({ where: { NOT: { mailKey: null } } })).toBe(0);
  });
});
