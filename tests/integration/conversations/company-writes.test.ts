import '../../support/patience';
import { db } from '@/lib/db';
import { answerLocalMail } from '@/lib/mail/local/answer-local-mail';
import { buildParties, CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, deliver, letterStates, mailsTo, write } from '../../support/letters/post-office';

const clock = createClock();
const identities = /Vasseur|Léa|lea\.vasseur|06 ?12 ?34|Delamare|recrutement@|SARL|73282932/i;

describe('a company writes to a candidate', () => {
  it('and gets the answer by mail, neither learning who the other is', async () => {
    const { candidate, company, code } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Bonjour, votre profil nous plaît.', clock);
    await deliver(clock);
    const [letter] = await mailsTo(CANDIDATE_MAIL);
    expect(letter?.from).toMatch(
      /^"Cidrerie Lepetit via Mission locale" <r-[a-z2-7]{32}@relais\.cartemploi\.test>$/,
    );
    expect(letter?.subject).toMatch(/^Nouvelle lettre, échange [A-Z2-9]{4}$/);
    expect(letter?.text).toContain('Bonjour, votre profil nous plaît.');

    await answerLocalMail(
      letter!.id,
      'Oui, je suis libre lundi.\n\n> Bonjour, votre profil nous plaît.',
      clock.now(),
    );
    await deliver(clock);
    const [answer] = await mailsTo(COMPANY_MAIL);
    expect(answer?.text).toContain('Oui, je suis libre lundi.');
    expect(answer?.text).not.toContain('votre profil nous plaît');
    expect(answer?.from).toContain(`"Profil ${code} via`);
    for (const mail of [letter, answer]) expect(JSON.stringify({ ...mail, to: '' })).not.toMatch(identities);
    expect(await letterStates()).toEqual(['sent', 'sent']);
  });

  it('and each side’s mails make one thread of their own', async () => {
    const { candidate, company } = await buildParties();
    const id = await write(company, { profileId: candidate.profileId }, 'Première lettre', clock);
    await deliver(clock);
    await write(candidate, id, 'Réponse', clock);
    await write(company, id, 'Deuxième lettre', clock);
    await deliver(clock);
    const headers = (await mailsTo(CANDIDATE_MAIL)).map((mail) => mail.headers as Record<string, string>);
    expect(headers[0]?.['In-Reply-To']).toBeUndefined();
    expect(headers[1]?.['In-Reply-To']).toBe(headers[0]?.['Message-ID']);
    const [toCompany] = await mailsTo(COMPANY_MAIL);
    expect(JSON.stringify(toCompany?.headers)).not.toContain(headers[0]?.['Message-ID']);
  });

  it('and a form sent twice is one letter', async () => {
    const { candidate, company } = await buildParties();
    const first = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    expect(await write(company, { profileId: candidate.profileId }, 'Bonjour', clock)).toBe(first);
    expect(await db.message.count()).toBe(1);
  });

  it('and letters that only look alike once details are hidden are two', async () => {
    const { candidate, company } = await buildParties();
    for (const number of ['06 39 98 00 01', '06 39 98 00 02'])
      await write(company, { profileId: candidate.profileId }, `Appelez le ${number}`, clock);
    expect(await db.message.count()).toBe(2);
  });

  it('and two forms at the same instant open one exchange', async () => {
    const { candidate, company } = await buildParties();
    const ids = await Promise.all(
      ['Un', 'Deux'].map((text) => write(company, { profileId: candidate.profileId }, text, clock)),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await db.conversation.count()).toBe(1);
    expect((await db.message.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number)).toEqual([
      1, 2,
    ]);
  });

  it('but not once its charter is no longer in force', async () => {
    const { candidate, company } = await buildParties();
    await db.charter.create({ data: { version: 2, body: 'Nouvelle charte' } });
    await expect(write(company, { profileId: candidate.profileId }, 'Bonjour', clock)).rejects.toThrow(
      'plus publique',
    );
    expect(await db.message.count()).toBe(0);
  });
});
