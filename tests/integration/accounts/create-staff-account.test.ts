import { staffAccountSchema } from '@/lib/accounts/staff-account-schema';
import { createStaffAccount } from '@/lib/accounts/create-staff-account';
import { db, transaction } from '@/lib/db';

const create = (values: Record<string, string>) =>
  transaction((tx) => createStaffAccount(tx, staffAccountSchema.parse(values)));

describe('an account opened by command', () => {
  it('belongs to somebody of the mission locale, under the address in small letters', async () => {
    await create({ role: 'director', email: 'Direction@Mission.test', name: 'Direction' });
    const user = await db.user.findUnique({ where: { email: 'direction@mission.test' } });
    expect(user).toMatchObject({ role: 'director', name: 'Direction', demo: false });
  });

  it('is refused when the address has one, and nothing changes', async () => {
    await create({ role: 'counsellor', email: 'conseil@mission.test' });
    await expect(create({ role: 'director', email: 'conseil@mission.test' })).rejects.toThrow(
      'conseil@mission.test has an account already, as a counsellor: nothing was changed.',
    );
    expect(await db.user.findMany({ select: { role: true } })).toEqual([{ role: 'counsellor' }]);
  });

  it.each([
    [{ role: 'candidate', email: 'a@b.test' }, '--role must be counsellor or director.'],
    [{ role: 'director', email: 'a at b' }, '--email must be a complete e-mail address.'],
    [{ role: 'director' }, '--email is missing.'],
  ])('says what is wrong with %j', (values, message) => {
    const parsed = staffAccountSchema.safeParse(values);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
