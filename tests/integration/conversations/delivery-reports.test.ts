import '../../support/patience';
import { db } from '@/lib/db';
import { isSuppressed } from '@/lib/mail/suppression-repository';
import { exchangeReport, gmailReport, postfixReport } from '../../support/delivery-reports/samples';
import { aliasTo, arrive, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { createClock, letterStates } from '../../support/letters/post-office';

const clock = createClock();
const REPORTS = [
  ['Postfix', postfixReport],
  ['Exchange', exchangeReport],
  ['Gmail', gmailReport],
] as const;

describe.each(REPORTS)('a delivery report of %s', (_, report) => {
  /** The company's letter to the candidate came back to the company's alias. */
  async function comeBack(about: { recipient?: string; action?: string; status?: string }) {
    await openExchange(clock);
    await arrive(clock, report({ to: await aliasTo('company'), recipient: CANDIDATE_MAIL, ...about }));
    expect((await db.inboundMail.findFirstOrThrow()).outcome).toBe('delivery_report');
  }

  it('that says it is for good marks the address and the letter', async () => {
    await comeBack({});
    expect(await isSuppressed(CANDIDATE_MAIL)).toBe(true);
    expect(await letterStates()).toEqual(['bounced']);
  });

  it.each([
    ['of a full mailbox', { status: '4.2.2' }],
    ['of a delay', { status: '4.4.1', action: 'delayed' }],
    ['of a delay that quotes a failure', { status: '5.1.1', action: 'delayed' }],
    ['about somebody else', { recipient: 'quelquun@courriel.test' }],
  ])('%s marks nobody', async (_case, about) => {
    await comeBack(about);
    expect(await isSuppressed(CANDIDATE_MAIL)).toBe(false);
    expect(await letterStates()).toEqual(['sent']);
  });
});

describe('a report without a part for machines', () => {
  it('is read by its text', async () => {
    await openExchange(clock);
    const text = `${CANDIDATE_MAIL}: 550 5.1.1 no such user`;
    await arrive(
      clock,
      mimeTo(await aliasTo('company'), 'mailer-daemon@mx.example', 'Return-Path: <>\r\n', text),
    );
    expect(await isSuppressed(CANDIDATE_MAIL)).toBe(true);
  });
});
