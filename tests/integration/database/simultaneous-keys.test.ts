import { db, transaction } from '@/lib/db';

const EMAIL = 'ana@exemple.test';

/** As every registration does: looks first, then writes. */
function register(): Promise<'made' | 'known'> {
  return transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email: EMAIL } })) return 'known';
    await tx.user.create({ data: { email: EMAIL, role: 'candidate' } });
    return 'made';
  });
}

describe('two that write the same key at once', () => {
  it('make it once, and the others find it there', async () => {
    const answers = await Promise.all([register(), register(), register(), register()]);
    expect(answers.sort()).toEqual(['known', 'known', 'known', 'made']);
    expect(await db.user.count({ where: { email: EMAIL } })).toBe(1);
  });
});
