import { db, transaction } from '@/lib/db';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { releaseLetter } from '@/lib/conversations/decide-letter';
import { exportAccount } from '@/lib/accounts/export-account';
import { pauseAccount, reinstateOwner, resumeAccount, suspendOwner } from '@/lib/accounts/pause-account';
import { importFile } from '@/lib/imports/import-file';
import { hashErased } from '@/lib/imports/import-key';
import type { ImportKind } from '@/lib/imports/import-kind';
import { installMission } from '../../support/installation';
import { buildParties, CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { createClock, sendAll, write } from '../../support/letters/post-office';
import { temporaryFile } from '../../support/temporary-file';

const clock = createClock();

async function everyRow(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
  const dumps = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe(`SELECT row_to_json(t)::text AS row FROM ${name} t`)),
  );
  return JSON.stringify(dumps);
}

async function importText(kind: ImportKind, text: string) {
  const file = temporaryFile(`${kind}.csv`, text);
  const call = { kind, file, dryRun: false, by: 'test', today: '2026-11-22' } as const;
  return (await importFile({ ...call, now: clock.now() })).report;
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

describe('a candidate who wrote to a company', () => {
  it('leaves no letter in the company’s local mailbox', async () => {
    const { candidate, company } = await buildParties();
    await write(candidate, { companyId: company.companyId }, 'Une lettre à effacer', clock);
    await sendAll(clock);
    expect(await everyRow()).toContain('Une lettre à effacer');
    await transaction((tx) => eraseAccount(tx, candidate, clock.now()));
    expect(await everyRow()).not.toContain('Une lettre à effacer');
  });
});

describe('somebody entered from a file who erases their account', () => {
  const header =
    'numero_dossier;courriel;nom;prénom;date_naissance;commune;téléphone;aspirations;consentement;charte';
  const rest = 'Quettehou;Ysaline;01/02/2006;Honfleur;06 98 76 54 32;Travailler dehors;01/11/2026;02/11/2026';
  const importRow = (keys: string) => importText('candidats', `${header}\n${keys};${rest}`);

  it('is in no row any more, and no row of a file brings them back, in whatever spelling of either key', async () => {
    await installMission();
    expect(await importRow('D-77;Ysaline@courriel.test')).toMatchObject({ accepted: 1 });
    const { id, profile } = await db.candidate.findFirstOrThrow({ include: { profile: true } });
    const user = await db.user.create({ data: { email: 'ysaline@courriel.test', role: 'candidate' } });
    await db.candidate.update({ where: { id }, data: { userId: user.id } });
    const actor = { role: 'candidate', userId: user.id, candidateId: id, profileId: profile!.id } as const;
    await transaction((tx) => eraseAccount(tx, actor, clock.now()));
    const rows = await everyRow();
    for (const gone of [
      'Quettehou',
      'Ysaline',
      'ysaline@',
      'D-77',
      '2006-02-01',
      '98 76 54',
      'Travailler dehors',
    ])
      expect(rows).not.toContain(gone);
    for (const [keys, column] of [
      ['D-77;Ysaline@courriel.test', 'numero_dossier'],
      ['d-77;', 'numero_dossier'],
      [';YSALINE@courriel.test', 'courriel'],
      ['E-1;ysaline@courriel.test', 'courriel'],
    ] as const)
      expect(await importRow(keys)).toMatchObject({ accepted: 0, updated: 0, rejected: [{ column }] });
    expect(await db.candidate.count()).toBe(1);
    expect(await everyRow()).not.toContain('Quettehou');
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

describe('a company or a partner entered from a file that erases its account', () => {
  it.each([
    [
      'company',
      'entreprises',
      'siret;nom;activité;commune\n99867987200049;Atelier Quatre-Vents;services;Honfleur\n',
      'siret',
    ],
    ['partner', 'partenaires', 'nom;commune;domaines\nLe Phare Solidaire;Deauville;logement\n', 'nom'],
  ] as const)('is not brought back by that file: %s', async (role, kind, text, column) => {
    await installMission();
    expect(await importText(kind, text)).toMatchObject({ accepted: 1 });
    const user = await db.user.create({ data: { email: 'seul@courriel.test', role } });
    const { id } = await (role === 'company' ? db.company.findFirstOrThrow() : db.partner.findFirstOrThrow());
    const actor =
      role === 'company'
        ? ({ role, userId: user.id, companyId: id } as const)
        : ({ role, userId: user.id, partnerId: id } as const);
    await transaction((tx) => eraseAccount(tx, actor, clock.now()));
    expect(await importText(kind, text)).toMatchObject({ accepted: 0, updated: 0, rejected: [{ column }] });
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

  it.each([false, true])(
    'and is not back by themselves when a counsellor decided it, paused before: %s',
    async (before) => {
      const { company } = await buildParties();
      const owner = { kind: 'company', id: company.companyId } as const;
      if (before) await transaction((tx) => pauseAccount(tx, owner, company.userId));
      expect(await transaction((tx) => suspendOwner(tx, owner, 'conseil'))).toBe(true);
      await expect(transaction((tx) => resumeAccount(tx, owner, company.userId))).rejects.toThrow(
        'elle seule peut la reprendre',
      );
      expect(await db.publicCompany.count()).toBe(0);
      expect(await transaction((tx) => reinstateOwner(tx, owner, 'conseil'))).toBe(true);
      expect(await db.publicCompany.count()).toBe(1);
    },
  );
});

describe('a candidate takes their data along', () => {
  it('all of it, and nothing of who writes to them', async () => {
    const { candidate, company } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    const data = JSON.stringify(await exportAccount(candidate));
    for (const own of ['Vasseur', CANDIDATE_MAIL, 'Bonjour']) expect(data).toContain(own);
    expect(data).not.toMatch(/lepetit|delamare/i);
  });

  it('and tells nothing of a letter that waits for a counsellor, nor afterwards that it waited', async () => {
    const { candidate, company } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Envoyez d’abord votre RIB.', clock);
    expect((await exportAccount(candidate)).conversations).toEqual([]);
    const letter = await db.message.findFirstOrThrow();
    const now = new Date(letter.createdAt.getTime() + 7_200_000);
    await transaction((tx) => releaseLetter(tx, { letterId: letter.id, counsellorId: company.userId, now }));
    const { conversations } = await exportAccount(candidate);
    expect(conversations).toMatchObject([{ messages: [{ from: 'votre correspondant', at: now }] }]);
    expect(JSON.stringify(conversations)).not.toContain(letter.createdAt.toISOString());
  });
});
