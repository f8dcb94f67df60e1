import '../../support/patience';
import { db } from '@/lib/db';
import { arrive, aliasTo, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { createClock } from '../../support/letters/post-office';

const clock = createClock();

describe('a mail that comes in', () => {
  it.each([
    ['Auto-Submitted: auto-replied\r\n', 'auto_reply'],
    ['Return-Path: <>\r\n', 'delivery_report'],
    ['List-Id: <liste.example>\r\n', 'mailing_list'],
    ['X-Cartemploi-Mail: 1\r\n', 'own_mail'],
    ['Precedence: bulk\r\n', 'auto_reply'],
  ])('with %j is never relayed nor answered', async (header, outcome) => {
    await openExchange(clock);
    const before = await db.localMail.count();
    await arrive(clock, mimeTo(await aliasTo('company'), CANDIDATE_MAIL, header));
    expect(await db.message.count()).toBe(1);
    expect(await db.localMail.count()).toBe(before);
    expect((await db.inboundMail.findFirstOrThrow()).outcome).toBe(outcome);
  });
});
