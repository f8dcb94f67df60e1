import { db, transaction } from '@/lib/db';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { exportAccount } from '@/lib/accounts/export-account';
import { pauseAccount, resumeAccount } from '@/lib/accounts/pause-account';
import { hashErased } from '@/lib/imports/import-key';
import { buildParties, CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { createClock, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();

async function everyRow(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
  const dumps = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe(`SELECT row_to_json(t)::text AS row FROM ${name} t`)),
  );
  return JSON.stringify(dumps);
}

describe('a candidate erases their account', () => {
  it('and no row holds their name, address or letters; the letters stay as numbers', async () => {
    const { candidate, company, code } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Une lettre à effacer', clock);
    await sendAll(clock);
    await db.message.updateMany({ data: { decisionReason: 'Léa Vasseur y donne son téléphone' } });
    expect(await everyRow()).toContain('Une lettre à effacer');
    await transaction((tx) => eraseAccount(tx, candidate, clock.now()));
    const rows = await everyRow();
    for (const gone of ['Vasseur', CANDIDATE_MAIL, '06 12 34 56 78', 'Une lettre à effacer'])
      expect(rows).not.toContain(gone);
    expect(await db.publicProfile.count({ where: { code } })).toBe(0);
    expect(await db.message.count()).toBe(1);
    expect(await db.erasedKey.count({ where: { hash: hashErased('email', CANDIDATE_MAIL) } })).toBe(1);
    expect(await db.conversation.findFirstOrThrow()).toMatchObject({
      state: 'closed',
      closedBy: 'candidate',
    });
  });
});

describe('a company erases its account', () => {
  it('and takes page and offers along when nobody else manages it', async () => {
    const { company } = await buildParties();
    await transaction((tx) => eraseAccount(tx, company, clock.now()));
    const rows = await everyRow();
    for (const gone of ['Lepetit', 'Delamare', '73282932000074']) expect(rows).not.toContain(gone);
  });

  it('and leaves it to the colleagues who manage it too', async () => {
    const { company } = await buildParties();
    const colleague = await db.user.create({ data: { email: 'b@cidrerie.test', role: 'company' } });
    await db.companyMember.create({ data: { companyId: company.companyId, userId: colleague.id } });
    await transaction((tx) => eraseAccount(tx, company, clock.now()));
    expect(await db.publicCompany.count()).toBe(1);
    expect(await db.user.count({ where: { id: company.userId } })).toBe(0);
  });
});

describe('an owner pauses', () => {
  it('and is out of sight at once, until they resume', async () => {
    const { company } = await buildParties();
    const owner = { kind: 'company', id: company.companyId } as const;
    await transaction((tx) => pauseAccount(tx, owner, company.userId));
    expect(await db.publicCompany.count()).toBe(0);
    await transaction((tx) => resumeAccount(tx, owner, company.userId));
    expect(await db.publicCompany.count()).toBe(1);
  });
});

describe('a candidate takes their data along', () => {
  it('all of it, and nothing of who writes to them', async () => {
    const { candidate, company } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    const data = JSON.stringify(await exportAccount(candidate));
    for (const own of ['Vasseur', CANDIDATE_MAIL, 'Bonjour']) expect(data).toContain(own);
    expect(data).not.toMatch(/lepetit|delamare/i);
  });
});
