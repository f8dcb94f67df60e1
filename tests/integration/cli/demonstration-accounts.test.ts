import { listDemonstrationAccounts } from '@/lib/cli/demonstration-accounts';
import { db } from '@/lib/db';
import { testDatabaseUrl } from '../../support/variables';

const url = testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`);

describe('the demonstration accounts that npm run up prints', () => {
  it('are those that are there', async () => {
    await db.user.createMany({
      data: [
        { email: 'direction@demo.test', role: 'director', demo: true },
        { email: 'conseil@demo.test', role: 'counsellor', demo: true, disabledAt: new Date() },
        { email: 'candidat@demo.test', role: 'candidate', demo: true },
        { email: 'jeune-002@demo.test', role: 'candidate', demo: true },
      ],
    });
    expect(await listDemonstrationAccounts(url)).toEqual([
      expect.stringMatching(/^candidat@demo.test +a young person$/),
      expect.stringMatching(/^direction@demo.test +the director$/),
    ]);
  });

  it('are none once the director removed them, or where there never were any', async () => {
    expect(await listDemonstrationAccounts(url)).toEqual([]);
  });
});
