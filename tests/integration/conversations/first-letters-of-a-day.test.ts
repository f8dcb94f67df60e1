import '../../support/patience';
import { db } from '@/lib/db';
import { whenMayOpen } from '@/lib/conversations/limits';
import { buildParties } from '../../support/letters/build-parties';
import { createClock, deliver, write } from '../../support/letters/post-office';

const clock = createClock();

const KNOWN = {
  firstName: 'Noé',
  lastName: 'Lenoir',
  birthDate: new Date('2005-05-05'),
  communeCode: '14333',
};

/** The company has opened that many exchanges today, and the candidate's own letter to it waits or not. */
async function companyOpened(count: number, letter: 'waits' | 'none' | 'arrived') {
  const parties = await buildParties();
  const { company, candidate } = parties;
  for (let index = 0; index < count; index++) {
    const other = await db.candidate.create({
      data: {
        state: 'active',
        origin: 'site',
        ...KNOWN,
        profile: { create: { code: `ZZZZZ${'ABCDEFGHJK'[index]}` } },
      },
      select: { profile: { select: { id: true } } },
    });
    await db.conversation.create({
      data: {
        reference: `ABC${'ABCDEFGHJK'[index]}`,
        profileId: other.profile!.id,
        companyId: company.companyId,
        openedBy: 'company',
        createdAt: clock.now(),
      },
    });
  }
  if (letter !== 'none') {
    const text = letter === 'waits' ? 'Envoyez d’abord votre RIB.' : 'Bonjour';
    await write(candidate, { companyId: company.companyId }, text, clock);
    await deliver(clock);
  }
  return { ...parties, toCandidate: { profileId: candidate.profileId } };
}

describe('a company that has opened ten exchanges today', () => {
  it.each(['none', 'waits'] as const)(
    'is answered the same where the other’s letter to it: %s, so that none is noticed that waits',
    async (letter) => {
      const { company, toCandidate } = await companyOpened(10, letter);
      await expect(write(company, toCandidate, 'Bonjour', clock)).rejects.toThrow('dix nouvelles personnes');
    },
  );

  it('answers whoever has written to it', async () => {
    const { company, toCandidate } = await companyOpened(10, 'arrived');
    await write(company, toCandidate, 'Merci de votre lettre', clock);
    expect(await db.message.count({ where: { side: 'company' } })).toBe(1);
  });
});

it.each(['none', 'waits'] as const)(
  'a tenth first letter counts as an opening where the other’s letter to it: %s',
  async (letter) => {
    const { company, toCandidate } = await companyOpened(9, letter);
    await write(company, toCandidate, 'Bonjour', clock);
    expect(await whenMayOpen(db, 'company', company.companyId, clock.now())).not.toBeNull();
  },
);
