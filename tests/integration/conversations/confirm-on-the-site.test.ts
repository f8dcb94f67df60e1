import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { confirmLetter, disownLetter, findQuestionedLetter } from '@/lib/conversations/confirm-letter';
import type { Correspondent } from '@/lib/conversations/policy';
import { findThread, listThreads } from '@/lib/conversations/thread-repository';
import { aliasTo, arrive, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, deliver, letterStates, mailsTo } from '../../support/letters/post-office';

const clock = createClock();
const ELSEWHERE = 'lea.perso@ailleurs.test';

const writeFromElsewhere = async (text = 'Oui, lundi me va.') =>
  arrive(clock, mimeTo(await aliasTo('company'), ELSEWHERE, '', text), undefined, 'pass');

const waiting = async () => (await db.message.findFirstOrThrow({ where: { state: 'to_confirm' } })).id;

const confirm = (actor: Correspondent, letterId: string) =>
  transaction((tx) => confirmLetter(tx, { actor, letterId }, clock.now()));

describe('a letter from another mailbox, on the page of its exchange', () => {
  it('is shown to its side with its text and sender, and is counted in the list', async () => {
    const { candidate, company, id } = await openExchange(clock);
    await writeFromElsewhere();
    const letterId = await waiting();
    expect(await findQuestionedLetter({ actor: candidate, letterId })).toMatchObject({
      shown: { from: ELSEWHERE, text: expect.stringContaining('Oui, lundi me va.') },
    });
    expect((await listThreads(candidate))[0]).toMatchObject({ toConfirm: 1 });
    expect((await listThreads(company))[0]).toMatchObject({ toConfirm: 0 });
    expect(await findQuestionedLetter({ actor: company, letterId })).toBeNull();
    expect(JSON.stringify(await findThread(company, id))).not.toContain('lundi');
  });

  it('is confirmed there when no mail could ask: the sixth of a day', async () => {
    const { candidate } = await openExchange(clock);
    for (let n = 1; n <= 6; n++) await writeFromElsewhere(`Lettre ${n}.`);
    const asked = (await mailsTo(CANDIDATE_MAIL)).filter(({ subject }) => subject.includes('autre adresse'));
    expect(asked).toHaveLength(5);
    const [sixth] = await db.message.findMany({ orderBy: { number: 'desc' }, take: 1 });
    await confirm(candidate, sixth!.id);
    await deliver(clock);
    const [mail] = await mailsTo(COMPANY_MAIL);
    expect(mail?.text).toContain('Lettre 6.');
    expect(JSON.stringify(mail)).not.toContain('ailleurs');
    expect(await mailsTo(ELSEWHERE)).toHaveLength(0);
    expect((await listThreads(candidate))[0]).toMatchObject({ toConfirm: 5 });
  });

  it('is nobody else’s to decide, and decided once', async () => {
    const { candidate, company } = await openExchange(clock);
    await writeFromElsewhere();
    const letterId = await waiting();
    await expect(confirm(company, letterId)).rejects.toThrow('n’attend plus');
    const stranger = { ...candidate, profileId: '00000000-0000-4000-8000-000000000000' };
    await expect(confirm(stranger, letterId)).rejects.toThrow('n’attend plus');
    await transaction((tx) => disownLetter(tx, { actor: candidate, letterId }));
    await expect(confirm(candidate, letterId)).rejects.toThrow('n’attend plus');
    expect(await letterStates()).toEqual(['sent', 'refused_at_door']);
  });
});

describe('a letter that was confirmed', () => {
  const subjects = async () => (await mailsTo(CANDIDATE_MAIL)).map(({ subject }) => subject);

  it('brings the notice about what was hidden, as one from the known address does', async () => {
    const { candidate } = await openExchange(clock);
    await writeFromElsewhere('Appelez-moi au 06 12 34 56 78.');
    const before = (await subjects()).length;
    await confirm(candidate, await waiting());
    await deliver(clock);
    expect((await subjects()).slice(before)).toEqual([expect.stringContaining('coordonnées')]);
  });

  it('brings the notice about its files', async () => {
    const { candidate } = await openExchange(clock);
    const part = (headers: string, body: string) => `--x\r\n${headers}\r\n\r\n${body}\r\n`;
    const file =
      'Content-Type: application/zip; name="cv.zip"\r\nContent-Disposition: attachment; filename="cv.zip"';
    const mime = `From: ${ELSEWHERE}\r\nTo: ${await aliasTo('company')}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part('Content-Type: text/plain', 'Voici mon CV.')}${part(file, 'PK')}--x--\r\n`;
    await arrive(clock, mime);
    await confirm(candidate, await waiting());
    await deliver(clock);
    const codes = await db.outboxEntry.findMany({
      where: { topic: 'letter-notice' },
      select: { refs: true },
    });
    expect(codes).toEqual([{ refs: { code: 'attachments-refused' } }]);
  });
});
