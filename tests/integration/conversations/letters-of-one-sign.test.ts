import '../../support/patience';
import { db } from '@/lib/db';
import { LETTER_MAX } from '@/lib/conversations/schema';
import { aliasTo, arrive, mimeTo, openExchange } from '../../support/letters/arrive';
import { buildParties, CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { createClock, write } from '../../support/letters/post-office';

const clock = createClock();
const LETTER = '@'.repeat(LETTER_MAX);

describe('the longest letter, of nothing but @', () => {
  it('is kept as it is when it comes by the form', async () => {
    const { candidate, company } = await buildParties();
    await write(company, { profileId: candidate.profileId }, LETTER, clock);
    expect((await db.message.findFirstOrThrow()).body).toBe(LETTER);
  });

  it('is kept when it comes by mail', async () => {
    await openExchange(clock);
    // its subject comes with it
    const letter = LETTER.slice(100);
    await arrive(clock, mimeTo(await aliasTo('company'), CANDIDATE_MAIL, '', letter));
    expect((await db.message.findFirstOrThrow({ where: { number: 2 } })).body).toContain(letter);
  });
});
