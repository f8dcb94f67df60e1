import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { remindOfSilence } from '@/lib/conversations/remind-of-silence';
import { buildParties, CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { sendAll, mailsTo, write, type Clock } from '../../support/letters/post-office';

const at = (time: string): Clock => ({ now: () => new Date(time), pass: () => undefined });
const remind = (time: string) => transaction((tx) => remindOfSilence(tx, new Date(time)));

async function remindersTo(address: string) {
  await sendAll(at('2030-01-01T00:00:00Z'));
  return (await mailsTo(address)).filter(({ subject }) => subject === 'Une lettre attend votre réponse');
}

const TUESDAY = at('2026-11-03T10:00:00Z');

describe('a letter without answer', () => {
  it('is called to mind once, after five working days, holidays left out', async () => {
    const { candidate, company } = await buildParties();
    await write(candidate, { companyId: company.companyId }, 'Bonjour', TUESDAY);
    // the 11th is a holiday: the fifth working day after the 3rd is the 10th, the week-end and no holiday between
    await remind('2026-11-09T09:30:00Z');
    expect(await remindersTo(COMPANY_MAIL)).toHaveLength(0);
    await remind('2026-11-11T09:30:00Z');
    expect(await remindersTo(COMPANY_MAIL)).toHaveLength(0);
    await remind('2026-11-10T09:30:00Z');
    await remind('2026-11-12T09:30:00Z');
    const reminders = await remindersTo(COMPANY_MAIL);
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.headers).toMatchObject({
      'List-Unsubscribe': expect.stringContaining('/mon-compte'),
    });
    expect(await remindersTo(CANDIDATE_MAIL)).toHaveLength(0);
  });

  it('is not called to mind once answered, even when the answer itself waits for a counsellor', async () => {
    const { candidate, company } = await buildParties();
    const id = await write(candidate, { companyId: company.companyId }, 'Bonjour', TUESDAY);
    await write(company, id, 'Appelez le 06 12 34 56 78', TUESDAY);
    expect((await db.message.findFirstOrThrow({ where: { number: 2 } })).state).toBe('held');
    await remind('2026-11-12T09:30:00Z');
    expect(await remindersTo(COMPANY_MAIL)).toHaveLength(0);
  });

  it('that waits for a counsellor is called to nobody’s mind', async () => {
    const { candidate, company } = await buildParties({ age: 16 });
    await write(candidate, { companyId: company.companyId }, 'Bonjour', TUESDAY);
    await remind('2026-11-12T09:30:00Z');
    expect(await remindersTo(COMPANY_MAIL)).toHaveLength(0);
  });

  it('is not called to the mind of who switched reminders off', async () => {
    const { candidate, company } = await buildParties();
    await db.user.update({ where: { id: company.userId }, data: { reminders: false } });
    await write(candidate, { companyId: company.companyId }, 'Bonjour', TUESDAY);
    await remind('2026-11-12T09:30:00Z');
    expect(await remindersTo(COMPANY_MAIL)).toHaveLength(0);
  });
});
