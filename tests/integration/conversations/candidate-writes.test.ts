import '../../support/patience';
import { db } from '@/lib/db';
import { answerLocalMail } from '@/lib/mail/local/answer-local-mail';
import { buildParties, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, deliver, mailsTo, write } from '../../support/letters/post-office';

const clock = createClock();

describe('a candidate writes to a company', () => {
  it('and every member reads it until one answers', async () => {
    const { candidate, company } = await buildParties();
    const colleague = await db.user.create({
      data: { email: 'collegue@cidrerie-lepetit.test', role: 'company' },
    });
    await db.companyMember.create({ data: { companyId: company.companyId, userId: colleague.id } });
    const id = await write(candidate, { companyId: company.companyId }, 'Bonjour', clock);
    await deliver(clock);
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(1);
    const [copy] = await mailsTo('collegue@cidrerie-lepetit.test');
    await answerLocalMail(copy!.id, 'Venez nous voir.', clock.now());
    await deliver(clock);
    await write(candidate, id, 'Avec plaisir.', clock);
    await deliver(clock);
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(1);
    expect(await mailsTo('collegue@cidrerie-lepetit.test')).toHaveLength(2);
  });

  it('and may not open more than ten exchanges a day', async () => {
    const { candidate, company } = await buildParties();
    for (let index = 0; index < 10; index++) {
      const other = await db.company.create({
        data: {
          slug: `autre-${index}`,
          state: 'active',
          origin: 'site',
          legalName: 'X',
          siret: `1234567890001${index}`,
        },
      });
      await db.conversation.create({
        data: {
          reference: `ABC${'ABCDEFGHJK'[index]}`,
          profileId: candidate.profileId,
          companyId: other.id,
          openedBy: 'candidate',
          createdAt: clock.now(),
        },
      });
    }
    await expect(write(candidate, { companyId: company.companyId }, 'Bonjour', clock)).rejects.toThrow(
      'dix nouvelles personnes',
    );
  });
});
