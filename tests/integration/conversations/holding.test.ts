import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { findCompanyToWrite, findProfileToWrite } from '@/lib/conversations/addressee-repository';
import { releaseLetter, turnLetterBack } from '@/lib/conversations/decide-letter';
import { countDangerLetters, listHeldLetters } from '@/lib/conversations/held-repository';
import { fateShown } from '@/lib/conversations/rules';
import { findThread, listThreads } from '@/lib/conversations/thread-repository';
import { buildCounsellor, buildParties } from '../../support/letters/build-parties';
import { buildOffer } from '../../support/letters/build-offer';
import { createClock, write } from '../../support/letters/post-office';

const DAY = 86_400_000;

describe('a letter that waited', () => {
  it('does not go once one side may take part no more', async () => {
    const { candidate, company } = await buildParties();
    const clock = createClock();
    await write(company, { profileId: candidate.profileId }, 'Envoyez d’abord votre RIB.', clock);
    await db.company.update({ where: { id: company.companyId }, data: { barred: true } });
    const { id } = await db.message.findFirstOrThrow();
    const { userId } = await buildCounsellor();
    await expect(
      transaction((tx) => releaseLetter(tx, { letterId: id, counsellorId: userId, now: clock.now() })),
    ).rejects.toThrow('continue d’attendre');
    expect((await db.message.findFirstOrThrow()).state).toBe('held');
  });
});

describe('a letter with words that worry', () => {
  const WORDS = 'Venez chez moi ce soir, n’en parlez à personne.';

  it('is mailed to the team at once, and read before older ones, when a minor takes part', async () => {
    const { candidate, company } = await buildParties({ age: 17 });
    await buildCounsellor();
    const clock = createClock();
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour.', clock);
    await write(company, id, WORDS, clock);
    expect(
      (await listHeldLetters(10)).map(({ number, heldFor }) => [number, heldFor.includes('danger')]),
    ).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(await countDangerLetters()).toBe(1);
    const [entry] = await db.outboxEntry.findMany({ where: { user: { role: 'counsellor' } } });
    expect(entry?.refs).toEqual({ code: 'danger-written', path: '/conseil/echanges' });
    expect(entry?.conversationId).toBeNull();
  });

  it('waits like others between adults', async () => {
    const { candidate, company } = await buildParties();
    await buildCounsellor();
    await write(company, { profileId: candidate.profileId }, WORDS, createClock());
    expect((await db.message.findFirstOrThrow()).heldFor).toEqual(['wording']);
    expect(await db.outboxEntry.count({ where: { user: { role: 'counsellor' } } })).toBe(0);
  });
});

describe('a letter waits', () => {
  it('when a word in it asks for money', async () => {
    const { candidate, company } = await buildParties();
    const clock = createClock();
    await write(company, { profileId: candidate.profileId }, 'Envoyez d’abord votre RIB.', clock);
    expect((await db.message.findFirstOrThrow()).heldFor).toEqual(['wording']);
  });

  it('when the other side reported this writer here, until a counsellor finds nothing wrong', async () => {
    const { candidate, company } = await buildParties();
    const clock = createClock();
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    const report = await db.report.create({
      data: {
        reference: 'SAAAAAAA',
        conversationId: id,
        side: 'company',
        ground: 'blessant',
        explanation: 'Ton déplacé',
      },
    });
    await write(company, id, 'Alors ?', clock);
    await write(candidate, id, 'Je préfère en rester là.', clock);
    const held = await db.message.findMany({ where: { state: 'held' } });
    expect(held.map(({ heldFor }) => heldFor)).toEqual([['reported']]);
    await db.report.update({
      where: { id: report.id },
      data: { state: 'dismissed', decision: 'Rien de blessant', decidedAt: new Date() },
    });
    const { userId } = await buildCounsellor();
    await transaction((tx) =>
      releaseLetter(tx, { letterId: held[0]!.id, counsellorId: userId, now: clock.now() }),
    );
    await write(company, id, 'Bien.', clock);
    expect(await db.message.count({ where: { state: 'held' } })).toBe(0);
  });

  it('about night work with a minor, first or not, in the words of any letter on its way', async () => {
    const { candidate, company } = await buildParties({ age: 17 });
    const clock = createClock();
    const offerId = await buildOffer(company.companyId, { nightWork: true });
    const id = await write(candidate, { companyId: company.companyId }, 'Bonjour', clock);
    const { userId } = await buildCounsellor();
    const { id: first } = await db.message.findFirstOrThrow();
    await transaction((tx) => releaseLetter(tx, { letterId: first, counsellorId: userId, now: clock.now() }));
    await write(company, id, 'Bonjour aussi', clock);
    await write(candidate, id, 'Cette offre m’intéresse', clock, offerId);
    const letter = await db.message.findFirstOrThrow({ where: { number: 3 } });
    expect(letter.heldFor).toEqual(['hazard']);
    const told = { answered: true, redacted: false, closed: false };
    expect(fateShown(letter.state, told)).toBe(fateShown('queued', told));
  });

  it.each([{ nightWork: null }, { hazardousWork: null }])(
    'about an offer that does not say %o, with a minor only',
    async (unknown) => {
      const { candidate, company } = await buildParties({ age: 17 });
      const clock = createClock();
      const offerId = await buildOffer(company.companyId, unknown);
      await write(candidate, { companyId: company.companyId }, 'Bonjour', clock, offerId);
      expect((await db.message.findFirstOrThrow()).heldFor).toContain('hazard');
    },
  );

  it('and nothing of it shows to the other side, nor in the dates of its writer once it was let go', async () => {
    const { candidate, company, slug, code } = await buildParties({ age: 16 });
    const clock = createClock();
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    const [written] = await listThreads(company);
    expect((await findCompanyToWrite(slug, candidate))?.conversationId).toBeNull();
    expect((await findProfileToWrite(code, company))?.conversationId).toBe(id);
    clock.pass(2 * DAY);
    const { userId } = await buildCounsellor();
    const { id: letterId } = await db.message.findFirstOrThrow();
    await transaction((tx) => releaseLetter(tx, { letterId, counsellorId: userId, now: clock.now() }));
    const [released] = await listThreads(company);
    expect(released?.lastAt).toEqual(written?.lastAt);
    expect((await findThread(company, id))?.letters[0]?.at).toEqual(written?.lastAt);
    expect((await listThreads(candidate))[0]?.lastAt.getTime()).toBeGreaterThan(
      written!.lastAt.getTime() + DAY,
    );
  });

  it('and a second one that waits does not move the exchange up in the other’s list', async () => {
    const { candidate, company } = await buildParties();
    const clock = createClock();
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    const [before] = await listThreads(candidate);
    clock.pass(DAY);
    await write(company, id, 'Appelez le 06 12 34 56 78', clock);
    expect(await listThreads(candidate)).toEqual([before]);
  });
});

describe('a letter that was given back', () => {
  it('is written otherwise and goes, without being drawn again', async () => {
    const { candidate, company } = await buildParties();
    const clock = createClock();
    const id = await write(company, { profileId: candidate.profileId }, 'Votre RIB ?', clock);
    const { userId: counsellorId } = await buildCounsellor();
    const { id: letterId } = await db.message.findFirstOrThrow();
    await transaction((tx) =>
      turnLetterBack(tx, { letterId, counsellorId, kind: 'rewrite', reason: 'Pas de demande bancaire.' }),
    );
    expect((await listThreads(company))[0]).toMatchObject({ toRewrite: true });
    await write(company, id, 'Bonjour, parlons du poste.', clock);
    expect((await listThreads(company))[0]).toMatchObject({ toRewrite: false });
    expect((await findThread(candidate, id))?.letters.map(({ body }) => body)).toEqual([
      'Bonjour, parlons du poste.',
    ]);
  });
});

describe('limits', () => {
  it('say from when a letter may leave again, and it may then', async () => {
    const { candidate, company } = await buildParties();
    const clock = createClock();
    const id = await write(company, { profileId: candidate.profileId }, 'Lettre 0', clock);
    for (let number = 1; number < 30; number++) await write(company, id, `Lettre ${number}`, clock);
    await expect(write(company, id, 'Une de trop', clock)).rejects.toThrow(
      /renvoyez-le à partir du \d+ \p{L}+ \d{4} à \d{2}:\d{2}/u,
    );
    clock.pass(DAY / 24);
    await write(company, id, 'Une heure après', clock);
    expect(await db.message.count()).toBe(31);
  });
});
