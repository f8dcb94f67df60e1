import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { findThread, listThreads } from '@/lib/conversations/thread-repository';
import { releaseLetter, turnLetterBack } from '@/lib/conversations/decide-letter';
import { answerLocalMail } from '@/lib/mail/local/answer-local-mail';
import { MASK } from '@/lib/mail/redact/redact';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { seal, unseal } from '@/lib/seal';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, readAll, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
const identities = /Vasseur|Léa|lea\.vasseur|06 ?12 ?34|Delamare|recrutement@|SARL|73282932/i;

async function deliver() {
  await readAll(clock);
  await sendAll(clock);
  await readAll(clock);
  await sendAll(clock);
}

const letterStates = async () =>
  (await db.message.findMany({ orderBy: { number: 'asc' }, select: { state: true } })).map(
    ({ state }) => state,
  );

describe('a company writes to a candidate', () => {
  it('and gets the answer by mail, neither learning who the other is', async () => {
    const { candidate, company, code } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Bonjour, votre profil nous plaît.', clock);
    await deliver();
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
    await deliver();
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
    await deliver();
    await write(candidate, id, 'Réponse', clock);
    await write(company, id, 'Deuxième lettre', clock);
    await deliver();
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

describe('a candidate writes to a company', () => {
  it('and every member reads it until one answers', async () => {
    const { candidate, company } = await buildParties();
    const colleague = await db.user.create({
      data: { email: 'collegue@cidrerie-lepetit.test', role: 'company' },
    });
    await db.companyMember.create({ data: { companyId: company.companyId, userId: colleague.id } });
    const id = await write(candidate, { companyId: company.companyId }, 'Bonjour', clock);
    await deliver();
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(1);
    const [copy] = await mailsTo('collegue@cidrerie-lepetit.test');
    await answerLocalMail(copy!.id, 'Venez nous voir.', clock.now());
    await deliver();
    await write(candidate, id, 'Avec plaisir.', clock);
    await deliver();
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(1);
    expect(await mailsTo('collegue@cidrerie-lepetit.test')).toHaveLength(2);
  });

  it('and may not open more than ten exchanges a day', async () => {
    const { candidate, company } = await buildParties();
    for (let index = 0; index < 10; index++) {
      const other = await db.company.create({
        data: {
          slug: `autre-${index}`,
          state: 'active',
          origin: 'site',
          legalName: 'X',
          siret: `1234567890001${index}`,
        },
      });
      await db.conversation.create({
        data: {
          reference: `ABC${'ABCDEFGHJK'[index]}`,
          profileId: candidate.profileId,
          companyId: other.id,
          openedBy: 'candidate',
          createdAt: clock.now(),
        },
      });
    }
    await expect(write(candidate, { companyId: company.companyId }, 'Bonjour', clock)).rejects.toThrow(
      'dix nouvelles personnes',
    );
  });
});

describe('what a letter may not carry', () => {
  it('is hidden, the letter waits, and a counsellor lets it go', async () => {
    const { candidate, company } = await buildParties();
    const counsellor = await buildCounsellor();
    await write(
      candidate,
      { companyId: company.companyId },
      'Je suis Léa Vasseur, zéro six douze trente-quatre cinquante-six soixante-dix-huit',
      clock,
    );
    await deliver();
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(0);
    const held = await db.message.findFirstOrThrow();
    expect(held.state).toBe('held');
    expect(held.heldFor).toEqual(['redacted']);
    expect(held.body).toBe(`Je suis ${MASK} ${MASK}, ${MASK}`);
    expect(unseal(held.original!)).toContain('Léa Vasseur');
    await transaction((tx) =>
      releaseLetter(tx, { letterId: held.id, counsellorId: counsellor.userId, now: clock.now() }),
    );
    await deliver();
    const [mail] = await mailsTo(COMPANY_MAIL);
    expect(mail?.text).toContain(MASK);
    expect(JSON.stringify(mail)).not.toMatch(/Vasseur|Léa|douze/);
  });

  it('of a discreet company is its name too', async () => {
    const { candidate, company } = await buildParties({ discreet: true });
    await write(
      company,
      { profileId: candidate.profileId },
      'La cidrerie Lepetit vous attend au 12 quai Sainte-Catherine.',
      clock,
    );
    const held = await db.message.findFirstOrThrow();
    expect(held.body).toBe(`La ${MASK} vous attend au ${MASK}.`);
  });
});

describe('a letter waits for a counsellor', () => {
  it('when it is the first one with a minor, whose mails never hold the text', async () => {
    const { candidate, company } = await buildParties({ age: 16 });
    const counsellor = await buildCounsellor();
    const id = await write(
      company,
      { profileId: candidate.profileId },
      'Bonjour, une immersion vous tente ?',
      clock,
    );
    await deliver();
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(0);
    const held = await db.message.findFirstOrThrow();
    expect(held.heldFor).toEqual(['minor']);
    await transaction((tx) =>
      releaseLetter(tx, { letterId: held.id, counsellorId: counsellor.userId, now: clock.now() }),
    );
    await write(company, id, 'Une précision.', clock);
    await deliver();
    const mails = await mailsTo(CANDIDATE_MAIL);
    expect(mails).toHaveLength(2);
    expect(JSON.stringify(mails)).not.toMatch(/immersion|précision/);
  });

  it('when it is one of the ten drawn, or the mission reads all first letters', async () => {
    const { candidate, company } = await buildParties({ sampled: true });
    await db.mission.update({ where: { id: 1 }, data: { readFirstLetters: true } });
    await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    expect((await db.message.findFirstOrThrow()).heldFor).toEqual(['mission', 'sample']);
  });

  it('and those written after it wait behind it, then leave in order', async () => {
    const { candidate, company } = await buildParties({ sampled: true });
    const counsellor = await buildCounsellor();
    const id = await write(company, { profileId: candidate.profileId }, 'Une', clock);
    await write(company, id, 'Deux', clock);
    const [first, second] = await db.message.findMany({ orderBy: { number: 'asc' } });
    expect(second?.heldFor).toContain('after-held');
    await transaction((tx) =>
      releaseLetter(tx, { letterId: first!.id, counsellorId: counsellor.userId, now: clock.now() }),
    );
    const remaining = await db.message.findUniqueOrThrow({ where: { id: second!.id } });
    if (remaining.state === 'held') {
      await transaction((tx) =>
        releaseLetter(tx, { letterId: second!.id, counsellorId: counsellor.userId, now: clock.now() }),
      );
    }
    await deliver();
    const texts = (await mailsTo(CANDIDATE_MAIL)).map(({ text }) => /\n\n(Une|Deux)\n\n/.exec(text)?.[1]);
    expect(texts).toEqual(['Une', 'Deux']);
  });

  it('and only its writer sees that it exists, with the same words as any other', async () => {
    const { candidate, company } = await buildParties({ age: 16 });
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    expect(await listThreads(candidate)).toEqual([]);
    expect(await findThread(candidate, id)).toBeNull();
    expect((await findThread(company, id))?.letters).toHaveLength(1);
  });

  it('and may be turned back with a reason, once', async () => {
    const { candidate, company } = await buildParties({ sampled: true });
    const counsellor = await buildCounsellor();
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    const { id: letterId } = await db.message.findFirstOrThrow();
    const decision = {
      letterId,
      counsellorId: counsellor.userId,
      kind: 'rewrite' as const,
      reason: 'Précisez le poste.',
    };
    await transaction((tx) => turnLetterBack(tx, decision));
    await expect(transaction((tx) => turnLetterBack(tx, decision))).rejects.toThrow('n’attend plus');
    await deliver();
    const [notice] = await mailsTo(COMPANY_MAIL);
    expect(notice?.subject).toBe('Votre lettre est à revoir');
    expect((await findThread(company, id))?.letters[0]?.decisionReason).toBe('Précisez le poste.');
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(0);
  });
});

describe('a mail that comes in', () => {
  const mimeTo = (to: string, from: string, extra = '', body = 'Bonjour') =>
    `From: ${from}\r\nTo: ${to}\r\nSubject: Re: Nouvelle lettre\r\n${extra}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;

  async function arrive(mime: string, providerId = `p-${Math.random()}`) {
    await keepReceivedMail(providerId, { kind: 'mime', mime, recipients: [] }, clock.now());
    await deliver();
  }

  async function aliasTo(side: 'candidate' | 'company') {
    const { token } = await db.alias.findFirstOrThrow({ where: { side, revokedAt: null } });
    return `r-${token}@relais.cartemploi.test`;
  }

  async function openExchange() {
    const parties = await buildParties();
    const id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
    await deliver();
    return { ...parties, id };
  }

  it('twice under the same id is one letter', async () => {
    await openExchange();
    const mime = mimeTo(await aliasTo('company'), CANDIDATE_MAIL);
    await arrive(mime, 'same');
    await arrive(mime, 'same');
    expect(await db.message.count()).toBe(2);
  });

  it('finds its alias among the copies', async () => {
    await openExchange();
    await arrive(
      mimeTo(
        'autre@ailleurs.test',
        CANDIDATE_MAIL,
        `Cc: X <${(await aliasTo('company')).toUpperCase()}>\r\n`,
      ),
    );
    expect(await db.message.count()).toBe(2);
  });

  it('from another address is kept, its owner is asked, nothing is relayed', async () => {
    await openExchange();
    await arrive(mimeTo(await aliasTo('company'), 'pirate@ailleurs.test', '', 'Texte du pirate'));
    expect(await letterStates()).toEqual(['sent', 'to_confirm']);
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toContain('autre adresse');
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(0);
    expect(await mailsTo('pirate@ailleurs.test')).toHaveLength(0);
  });

  it('that fails DMARC at the provider is treated like one from another address', async () => {
    await openExchange();
    const verdict = 'Authentication-Results: mx.example; dmarc=fail\r\n';
    await arrive(verdict + mimeTo(await aliasTo('company'), CANDIDATE_MAIL));
    expect((await letterStates()).at(-1)).toBe('to_confirm');
  });

  it.each([
    ['Auto-Submitted: auto-replied\r\n', 'auto_reply'],
    ['Return-Path: <>\r\n', 'delivery_report'],
    ['List-Id: <liste.example>\r\n', 'mailing_list'],
    ['X-Cartemploi-Mail: 1\r\n', 'own_mail'],
    ['Precedence: bulk\r\n', 'auto_reply'],
  ])('with %j is never relayed nor answered', async (header, outcome) => {
    await openExchange();
    const before = await db.localMail.count();
    await arrive(mimeTo(await aliasTo('company'), CANDIDATE_MAIL, header));
    expect(await db.message.count()).toBe(1);
    expect(await db.localMail.count()).toBe(before);
    expect((await db.inboundMail.findFirstOrThrow()).outcome).toBe(outcome);
  });

  it('to an alias that nobody has is answered once a day', async () => {
    await openExchange();
    const nobody = `r-${'a'.repeat(32)}@relais.cartemploi.test`;
    await arrive(mimeTo(nobody, 'quelquun@ailleurs.test'));
    await arrive(mimeTo(nobody, 'quelquun@ailleurs.test'));
    expect(await mailsTo('quelquun@ailleurs.test')).toHaveLength(1);
    const [mail] = await db.inboundMail.findMany();
    expect(mail).toMatchObject({ state: 'ignored', outcome: 'unknown-alias', raw: null });
  });

  it.each([
    ['candidate', CANDIDATE_MAIL],
    ['company', COMPANY_MAIL],
  ] as const)('that answers everybody is a letter of its %s', async (side, from) => {
    await openExchange();
    const [own, other] = [await aliasTo(side), await aliasTo(side === 'company' ? 'candidate' : 'company')];
    for (const pair of [`${own}, ${other}`, `${other}, ${own}`]) await arrive(mimeTo(pair, from));
    const letters = await db.message.findMany({ where: { number: { gt: 1 } } });
    expect(letters.map((letter) => letter.side)).toEqual([side, side]);
    expect(letters.every(({ state }) => state !== 'to_confirm')).toBe(true);
  });

  it('to a revoked alias goes nowhere', async () => {
    const { id } = await openExchange();
    const alias = await aliasTo('company');
    await db.alias.updateMany({ where: { conversationId: id }, data: { revokedAt: clock.now() } });
    await arrive(mimeTo(alias, CANDIDATE_MAIL));
    expect(await db.message.count()).toBe(1);
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toContain('Cet échange est terminé');
  });

  it('with nothing but quotes is refused at the door, and its writer told', async () => {
    await openExchange();
    await arrive(mimeTo(await aliasTo('company'), CANDIDATE_MAIL, '', '> Bonjour'));
    expect((await letterStates()).at(-1)).toBe('refused_at_door');
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toBe('Votre lettre était vide');
  });

  it('brings its own subject into the text, cleaned like it', async () => {
    await openExchange();
    const subject = 'Candidature de Léa Vasseur';
    await arrive(
      mimeTo(await aliasTo('company'), CANDIDATE_MAIL).replace(
        'Re: Nouvelle lettre',
        `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      ),
    );
    expect((await db.message.findFirstOrThrow({ where: { number: 2 } })).body).toBe(
      `Candidature de ${MASK} ${MASK}\n\nBonjour`,
    );
  });

  it('stays sealed in the database', async () => {
    await openExchange();
    await arrive(mimeTo(await aliasTo('company'), CANDIDATE_MAIL, '', 'Texte secret'));
    const { raw } = await db.inboundMail.findFirstOrThrow();
    expect(Buffer.from(raw!).toString('latin1')).not.toContain('secret');
    expect(unseal(raw!)).toContain('Texte secret');
    expect(seal('x')).not.toEqual(seal('x'));
  });
});
