import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { findThread, listThreads } from '@/lib/conversations/thread-repository';
import { releaseLetter, turnLetterBack } from '@/lib/conversations/decide-letter';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
} from '../../support/letters/build-parties';
import { createClock, deliver, letterStates, mailsTo, write } from '../../support/letters/post-office';

const clock = createClock();

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
    await deliver(clock);
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(0);
    const held = await db.message.findFirstOrThrow();
    expect(held.heldFor).toEqual(['minor']);
    await transaction((tx) =>
      releaseLetter(tx, { letterId: held.id, counsellorId: counsellor.userId, now: clock.now() }),
    );
    await write(company, id, 'Une précision.', clock);
    await deliver(clock);
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
    await deliver(clock);
    const texts = (await mailsTo(CANDIDATE_MAIL)).map(({ text }) => /\n\n(Une|Deux)\n\n/.exec(text)?.[1]);
    expect(texts).toEqual(['Une', 'Deux']);
  });

  it('and keeps its place: none leaves before an older one that waits', async () => {
    const { candidate, company } = await buildParties({ sampled: true });
    const counsellor = await buildCounsellor();
    const id = await write(company, { profileId: candidate.profileId }, 'Une', clock);
    await write(company, id, 'Deux, au 06 39 98 00 01', clock);
    await write(company, id, 'Trois', clock);
    const letters = await db.message.findMany({ orderBy: { number: 'asc' } });
    const onlyBehind = { heldFor: ['after-held'] };
    await db.message.update({ where: { id: letters[2]!.id }, data: onlyBehind });
    const release = (at: number) =>
      transaction((tx) =>
        releaseLetter(tx, { letterId: letters[at]!.id, counsellorId: counsellor.userId, now: clock.now() }),
      );
    await expect(release(1)).rejects.toThrow('plus ancienne');
    await release(0);
    expect(await letterStates()).toEqual(['queued', 'held', 'held']);
    await release(1);
    await deliver(clock);
    const texts = (await mailsTo(CANDIDATE_MAIL)).map(({ text }) => /(Une|Deux|Trois)/.exec(text)?.[1]);
    expect(texts).toEqual(['Une', 'Deux', 'Trois']);
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
    await deliver(clock);
    const [notice] = await mailsTo(COMPANY_MAIL);
    expect(notice?.subject).toBe('Votre lettre est à revoir');
    expect((await findThread(company, id))?.letters[0]?.decisionReason).toBe('Précisez le poste.');
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(0);
  });
});
