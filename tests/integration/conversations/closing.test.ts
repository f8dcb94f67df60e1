import '../../support/patience';
import { db, transaction } from '@/lib/db';
import {
  closeByCounsellor,
  closeConversation,
  closeSilentConversations,
} from '@/lib/conversations/close-conversation';
import { releaseLetter } from '@/lib/conversations/decide-letter';
import type { Correspondent } from '@/lib/conversations/policy';
import { reopenByCounsellor, reopenConversation, unblock } from '@/lib/conversations/reopen-conversation';
import { findThread } from '@/lib/conversations/thread-repository';
import { answerLocalMail } from '@/lib/mail/local/answer-local-mail';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, readAll, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();

const close = (actor: Correspondent, conversationId: string, block = false) =>
  transaction((tx) => closeConversation(tx, { actor, conversationId, block, now: clock.now() }));
const reopen = (actor: Correspondent, conversationId: string) =>
  transaction((tx) => reopenConversation(tx, { actor, conversationId, now: clock.now() }));

async function deliver() {
  await readAll(clock);
  await sendAll(clock);
}

async function openExchange(wish = {}) {
  const parties = await buildParties(wish);
  const id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  await deliver();
  return { ...parties, id };
}

const subjectsTo = async (address: string) => (await mailsTo(address)).map(({ subject }) => subject);

describe('an exchange that one side ended', () => {
  it('before the other knew of it reads to that other as if nobody had written', async () => {
    const { candidate, company } = await buildParties();
    const id = await write(candidate, { companyId: company.companyId }, 'Envoyez d’abord votre RIB.', clock);
    await close(candidate, id);
    const profile = { profileId: candidate.profileId };
    await expect(write(company, profile, 'Bonjour', clock)).rejects.toThrow('ne reçoit pas de lettres');
  });

  it('tells the other, and takes no letter from either on the site', async () => {
    const { candidate, company, id } = await openExchange();
    await close(candidate, id);
    await deliver();
    expect(await subjectsTo(COMPANY_MAIL)).toEqual(['Un échange est terminé']);
    await expect(write(company, id, 'Encore', clock)).rejects.toThrow('terminé');
    await expect(write(candidate, id, 'Encore', clock)).rejects.toThrow('terminé');
    expect((await findThread(company, id))?.closing).toMatchObject({ by: 'other', reopenAsked: null });
    expect((await findThread(candidate, id))?.closing).toMatchObject({ by: 'me' });
  });

  it('refuses a late reply by mail with a notice, once a day, and keeps no letter', async () => {
    const { candidate, company, id } = await openExchange();
    const [letter] = await mailsTo(CANDIDATE_MAIL);
    await close(company, id);
    await answerLocalMail(letter!.id, 'Une réponse tardive', clock.now());
    await answerLocalMail(letter!.id, 'Une autre', clock.now());
    await deliver();
    expect((await subjectsTo(CANDIDATE_MAIL)).slice(1).sort()).toEqual([
      'Cet échange est terminé : votre lettre n’a pas été remise',
      'Un échange est terminé',
    ]);
    expect(await db.message.count()).toBe(1);
    expect(await mailsTo(COMPANY_MAIL)).toEqual([]);
    expect((await findThread(candidate, id))?.closed).toBe(true);
  });

  it('still delivers the letter that was let go just before', async () => {
    const { candidate, company, id } = await openExchange();
    await write(candidate, id, 'Merci et au revoir', clock);
    await close(candidate, id);
    await deliver();
    expect((await mailsTo(COMPANY_MAIL))[0]?.text).toContain('Merci et au revoir');
    expect((await findThread(company, id))?.letters).toHaveLength(2);
  });

  it('before the other side knew of it tells that side nothing', async () => {
    const { candidate, company } = await buildParties({ age: 16 });
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    await close(company, id);
    await deliver();
    expect(await mailsTo(CANDIDATE_MAIL)).toEqual([]);
    await expect(close(candidate, id)).rejects.toThrow('n’existe pas');
    const { id: letterId } = await db.message.findFirstOrThrow();
    const counsellor = await buildCounsellor();
    await expect(
      transaction((tx) => releaseLetter(tx, { letterId, counsellorId: counsellor.userId, now: clock.now() })),
    ).rejects.toThrow('s’est terminé entre-temps');
  });
});

describe('an exchange is taken up again', () => {
  it('when the other agrees, with new aliases', async () => {
    const { candidate, company, id } = await openExchange();
    await close(candidate, id);
    const [old] = await mailsTo(CANDIDATE_MAIL);
    expect(await reopen(company, id)).toEqual({ id, open: false });
    expect(await reopen(company, id)).toEqual({ id, open: false });
    expect((await findThread(candidate, id))?.closing?.reopenAsked).toBe('other');
    expect(await reopen(candidate, id)).toEqual({ id, open: true });
    await write(company, id, 'De nouveau', clock);
    await deliver();
    const letters = (await mailsTo(CANDIDATE_MAIL)).filter(({ subject }) => subject.startsWith('Nouvelle'));
    expect(letters).toHaveLength(2);
    expect(letters[1]?.replyTo).not.toBe(old?.replyTo);
    expect(await subjectsTo(COMPANY_MAIL)).toContain('Un échange reprend');
    expect(
      (await subjectsTo(CANDIDATE_MAIL)).filter((subject) => subject.includes('reprendre')),
    ).toHaveLength(1);
  });

  it('not by who is blocked, who reads the same words and is not heard', async () => {
    const { candidate, company, id } = await openExchange();
    await close(candidate, id, true);
    const before = (await mailsTo(CANDIDATE_MAIL)).length;
    expect(await reopen(company, id)).toEqual({ id, open: false });
    await deliver();
    expect((await mailsTo(CANDIDATE_MAIL)).length).toBe(before);
    expect((await findThread(company, id))?.closing).toMatchObject({
      by: 'other',
      reopenAsked: 'me',
      blockedByMe: false,
    });
    expect((await findThread(candidate, id))?.closing).toMatchObject({
      blockedByMe: true,
      reopenAsked: null,
    });
    await transaction((tx) => unblock(tx, { actor: candidate, conversationId: id, now: clock.now() }));
    expect((await findThread(candidate, id))?.closing?.reopenAsked).toBe('other');
    expect(await reopen(candidate, id)).toEqual({ id, open: true });
  });

  it('by a counsellor alone after a counsellor ended it', async () => {
    const { candidate, id } = await openExchange();
    const { userId: counsellorId } = await buildCounsellor();
    const decision = { conversationId: id, counsellorId, now: clock.now() };
    await transaction((tx) => closeByCounsellor(tx, decision));
    await expect(reopen(candidate, id)).rejects.toThrow('La mission locale a mis fin');
    await transaction((tx) => reopenByCounsellor(tx, decision));
    expect((await findThread(candidate, id))?.closed).toBe(false);
    await deliver();
    expect(await subjectsTo(COMPANY_MAIL)).toEqual([
      'La mission locale a terminé un échange',
      'Un échange reprend',
    ]);
  });
});

describe('six months of silence', () => {
  it('end an exchange, and it can be taken up again for six more', async () => {
    const { candidate, company, id } = await openExchange();
    const later = new Date(clock.now());
    later.setUTCMonth(later.getUTCMonth() + 6, later.getUTCDate() + 2);
    await transaction((tx) => closeSilentConversations(tx, clock.now()));
    expect((await findThread(candidate, id))?.closed).toBe(false);
    await transaction((tx) => closeSilentConversations(tx, later));
    expect((await findThread(candidate, id))?.closing).toMatchObject({ by: 'silence' });
    const again = (actor: Correspondent) =>
      transaction((tx) => reopenConversation(tx, { actor, conversationId: id, now: later }));
    await again(company);
    await again(candidate);
    await transaction((tx) => closeSilentConversations(tx, later));
    expect((await findThread(candidate, id))?.closed).toBe(false);
  });
});
