import { db, transaction } from '@/lib/db';
import { confirmLetter, disownLetter, findQuestionedLetter } from '@/lib/conversations/confirm-letter';
import { isSuppressed } from '@/lib/mail/suppression-repository';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { JOBS } from '@/lib/worker/jobs';
import { buildParties, CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, mailsTo, readAll, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
const deliver = async () => {
  await readAll(clock);
  await sendAll(clock);
};

const stateOf = async () => (await db.message.findFirstOrThrow({ orderBy: { number: 'desc' } })).state;

async function arrive(from: string, body: string, headers = '', dmarc = 'pass') {
  const { token } = await db.alias.findFirstOrThrow({ where: { side: 'company' } });
  const mime = `From: ${from}\r\nTo: r-${token}@relais.cartemploi.test\r\nSubject: Re: Nouvelle lettre\r\n${headers}\r\n${body}\r\n`;
  await keepReceivedMail(
    `p-${Math.random()}`,
    { kind: 'mime', mime, recipients: [], authentication: { dmarc } },
    clock.now(),
  );
  await deliver();
}

async function openExchange() {
  const parties = await buildParties();
  const id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  await deliver();
  return { ...parties, id };
}

async function tokenMailed() {
  const mail = (await mailsTo(CANDIDATE_MAIL)).at(-1);
  return /jeton=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

describe('a letter from another mailbox', () => {
  beforeEach(async () => {
    await openExchange();
    await arrive('lea.perso@ailleurs.test', 'Oui, lundi me va.');
  });

  it('waits, its writer is asked at the known address, and the question does not hold the text', async () => {
    expect(await stateOf()).toBe('to_confirm');
    const question = (await mailsTo(CANDIDATE_MAIL)).at(-1);
    expect(question?.text).toContain('/echanges/confirmer?jeton=');
    expect(question?.text).not.toContain('lundi');
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(0);
    expect(await db.message.count({ where: { confirmHash: await tokenMailed() } })).toBe(0);
  });

  it('whose sender the provider did not prove is asked about without its sender or its text', async () => {
    await arrive('lea.perso@ailleurs.test', 'Plutôt mardi.', '', 'none');
    const letter = await findQuestionedLetter(await tokenMailed());
    expect(letter).toEqual({ at: expect.any(Date) as Date, shown: null });
  });

  it('is read as often as one likes without being remitted, then goes on once', async () => {
    const token = await tokenMailed();
    await findQuestionedLetter(token);
    const letter = await findQuestionedLetter(token);
    expect(letter?.shown).toMatchObject({
      from: 'lea.perso@ailleurs.test',
      text: expect.stringContaining('lundi'),
    });
    expect(await stateOf()).toBe('to_confirm');
    await transaction((tx) => confirmLetter(tx, token, clock.now()));
    await expect(transaction((tx) => confirmLetter(tx, token, clock.now()))).rejects.toThrow('n’attend plus');
    await deliver();
    expect(await stateOf()).toBe('sent');
    const [mail] = await mailsTo(COMPANY_MAIL);
    expect(mail?.text).toContain('Oui, lundi me va.');
    expect(JSON.stringify(mail)).not.toContain('ailleurs');
    expect(await findQuestionedLetter(token)).toBeNull();
  });

  it('is never remitted once its supposed writer disowned it', async () => {
    const token = await tokenMailed();
    await transaction((tx) => disownLetter(tx, token));
    await expect(transaction((tx) => confirmLetter(tx, token, clock.now()))).rejects.toThrow('n’attend plus');
    expect(await stateOf()).toBe('refused_at_door');
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(0);
  });

  it('is no longer confirmed by who was asked once they left, nor once its mail was erased', async () => {
    const token = await tokenMailed();
    await db.inboundMail.updateMany({ data: { raw: null } });
    expect(await findQuestionedLetter(token)).toBeNull();
    await expect(transaction((tx) => confirmLetter(tx, token, clock.now()))).rejects.toThrow('n’attend plus');
    await db.user.update({ where: { email: CANDIDATE_MAIL }, data: { disabledAt: clock.now() } });
    await expect(transaction((tx) => disownLetter(tx, token))).rejects.toThrow('n’attend plus');
    expect(await stateOf()).toBe('to_confirm');
  });

  it('nobody confirmed in 30 days has a state too, and its text is gone', async () => {
    const job = JOBS.find(({ name }) => name === 'erase-raw-mail');
    await transaction((tx) => job!.run(tx, new Date(clock.now().getTime() + 31 * 86_400_000)));
    expect(await stateOf()).toBe('refused_at_door');
    expect(await findQuestionedLetter(await tokenMailed())).toBeNull();
    expect(await db.message.count({ where: { NOT: { original: null } } })).toBe(0);
    expect(await db.inboundMail.count({ where: { NOT: { raw: null } } })).toBe(0);
  });
});

describe('a delivery report', () => {
  // The company's letter went to the candidate from the company's alias, where the report comes back.
  const report = (address: string, status: string) =>
    arrive(
      'mailer-daemon@courriel.test',
      `${address} : ${status}`,
      'Auto-Submitted: auto-replied\r\nReturn-Path: <>\r\nContent-Type: text/plain; charset=utf-8\r\n',
    );

  it('marks the address of the other side that it names, and the letter', async () => {
    await openExchange();
    await report(CANDIDATE_MAIL, '550 5.1.1 user unknown');
    expect(await isSuppressed(CANDIDATE_MAIL)).toBe(true);
    expect(await stateOf()).toBe('bounced');
    expect(await db.message.count()).toBe(1);
  });

  it('marks nobody for a failure that may pass, nor anybody outside the exchange', async () => {
    await openExchange();
    await report(CANDIDATE_MAIL, '452 4.2.2 mailbox full');
    await report('quelquun@ailleurs.test', '550 5.1.1 user unknown');
    expect(await isSuppressed(CANDIDATE_MAIL)).toBe(false);
    expect(await isSuppressed('quelquun@ailleurs.test')).toBe(false);
    expect(await db.inboundMail.count({ where: { outcome: 'delivery_report', state: 'ignored' } })).toBe(2);
  });
});
