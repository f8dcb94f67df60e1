import { db, transaction } from '@/lib/db';
import { erasePartnerRow } from '@/lib/accounts/erasure-repository';
import { copyVersion, moveVersion } from '../../support/database/decide-version';
import { buildOneOfEach } from '../../support/database/one-of-each';

let ids: Awaited<ReturnType<typeof buildOneOfEach>>;
beforeEach(async () => {
  ids = await buildOneOfEach();
});

const decide = (...states: string[]) => moveVersion('PartnerVersion', ids.PartnerVersion, ...states);
const opportunities = () => db.opportunity.findMany({ select: { position: true, title: true } });
const add = () =>
  db.opportunity.create({ data: { versionId: ids.PartnerVersion, position: 1, title: 'Chambre' } });
const retitle = () => db.opportunity.updateMany({ data: { title: 'Autre chose' } });
const remove = () => db.opportunity.deleteMany();

describe('what a partner offers to young people', () => {
  it('may change while its page waits', async () => {
    await decide('submitted');
    await add();
    await retitle();
    await remove();
    expect(await opportunities()).toEqual([]);
  });

  it.each([['approved'], ['refused'], ['approved', 'superseded']])(
    'stays as the counsellor saw it once its page is %s %s',
    async (...decision) => {
      await decide('submitted', ...decision.filter(Boolean));
      for (const change of [add, retitle, remove])
        await expect(change()).rejects.toThrow('is decided and its opportunities may not change');
      expect(await opportunities()).toEqual([{ position: 0, title: 'Garantie de loyer' }]);
    },
  );

  it('does not move to a decided page from one that waits', async () => {
    await decide('submitted', 'approved');
    const versionId = await copyVersion('PartnerVersion', ids.PartnerVersion, 'draft');
    const { id } = await db.opportunity.create({ data: { versionId, position: 5, title: 'Chambre' } });
    await expect(
      db.opportunity.update({ where: { id }, data: { versionId: ids.PartnerVersion } }),
    ).rejects.toThrow('may not change');
  });

  it('goes with the page of a partner who is erased', async () => {
    await decide('submitted', 'approved');
    await transaction((tx) => erasePartnerRow(tx, ids.Partner, new Date()));
    expect(await opportunities()).toEqual([]);
  });
});
