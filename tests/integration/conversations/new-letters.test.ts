import '../../support/patience';
import { findThread, listThreads, markRead } from '@/lib/conversations/thread-repository';
import { db } from '@/lib/db';
import { buildParties } from '../../support/letters/build-parties';
import { createClock, write } from '../../support/letters/post-office';

const clock = createClock();

async function receive() {
  const parties = await buildParties();
  const id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  return { ...parties, id };
}

describe('a letter that came', () => {
  it('stays new however often its page is fetched, until the page says that it was seen', async () => {
    const { candidate, id } = await receive();
    for (let visit = 0; visit < 2; visit++)
      expect((await findThread(candidate, id))?.letters).toMatchObject([{ isNew: true }]);
    await markRead(db, candidate, id, clock.now());
    expect((await findThread(candidate, id))?.letters).toMatchObject([{ isNew: false }]);
    expect(await listThreads(candidate)).toMatchObject([{ unread: 0 }]);
  });

  it('after the page was asked for stays new, and an older tab takes nothing back', async () => {
    const { candidate, company, id } = await receive();
    const askedAt = clock.now();
    clock.pass(1_000);
    await write(company, id, 'Encore un mot', clock);
    await markRead(db, candidate, id, askedAt);
    expect(await listThreads(candidate)).toMatchObject([{ unread: 1 }]);
    await markRead(db, candidate, id, clock.now());
    await markRead(db, candidate, id, askedAt);
    expect(await listThreads(candidate)).toMatchObject([{ unread: 0 }]);
  });

  it('is marked by who may read it only', async () => {
    const { company, candidate, id } = await receive();
    await markRead(db, { ...candidate, profileId: company.companyId }, id, clock.now());
    expect(await listThreads(candidate)).toMatchObject([{ unread: 1 }]);
  });
});
