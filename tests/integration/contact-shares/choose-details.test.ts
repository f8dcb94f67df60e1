import { db, transaction } from '@/lib/db';
import { chooseDetails } from '@/lib/contact-shares/choose-details';
import { buildParties } from '../../support/letters/build-parties';

const phoneOf = async (id: string) => (await db.candidate.findUniqueOrThrow({ where: { id } })).phone;

async function withoutPhone() {
  const { candidate } = await buildParties();
  await db.candidate.update({ where: { id: candidate.candidateId }, data: { phone: null } });
  return candidate;
}

describe('choosing which details to share', () => {
  it('keeps the phone that the file lacked, tells the journal and shows it to nobody yet', async () => {
    const candidate = await withoutPhone();
    await transaction((tx) => chooseDetails(tx, candidate, { keys: ['phone'], phone: '06 98 76 54 32' }));
    expect(await phoneOf(candidate.candidateId)).toBe('06 98 76 54 32');
    expect(await db.auditEvent.findMany({ where: { name: 'candidate_corrected' } })).toMatchObject([
      { data: { phone: true } },
    ]);
    expect(await db.contactShare.count()).toBe(0);
  });

  it('refuses a ticked phone that nobody wrote, and keeps nothing', async () => {
    const candidate = await withoutPhone();
    await expect(
      transaction((tx) => chooseDetails(tx, candidate, { keys: ['phone'], phone: '' })),
    ).rejects.toThrow();
    expect(await phoneOf(candidate.candidateId)).toBeNull();
  });

  it('never replaces a phone that is on file', async () => {
    const { candidate } = await buildParties();
    await expect(
      transaction((tx) => chooseDetails(tx, candidate, { keys: ['phone'], phone: '07 00 00 00 00' })),
    ).rejects.toThrow();
    expect(await phoneOf(candidate.candidateId)).toBe('06 12 34 56 78');
  });
});
