import { db } from '@/lib/db';
import { importFile } from '@/lib/imports/import-file';
import type { ImportKind } from '@/lib/imports/import-kind';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';

jest.setTimeout(60_000);
beforeEach(installMission);

async function importRows(kind: ImportKind, ...lines: string[]) {
  const { report } = await importFile({
    kind,
    file: temporaryFile(`${kind}.csv`, lines.join('\n')),
    dryRun: false,
    by: 'test',
    today: '2026-11-22',
    now: new Date('2026-11-22T10:00:00Z'),
  });
  return report;
}

const CANDIDATES = 'numero_dossier;courriel;nom;prénom;date_naissance;sexe;téléphone;commune;disponibilité';
const ANA = '7;ana@b.test;Durand;Ana;01/02/2006;F;06 11 11 11 11;Honfleur;';
const candidates = (...rows: string[]) => importRows('candidats', CANDIDATES, ...rows);

const identities = () =>
  db.candidate.findMany({
    select: { fileNumber: true, email: true, firstName: true, lastName: true, birthDate: true, phone: true },
  });

/** She has an account, as an invitation makes one. */
async function openAccount(): Promise<string> {
  const user = await db.user.create({ data: { email: 'ana@b.test', role: 'candidate' } });
  const { id } = await db.candidate.findFirstOrThrow();
  await db.candidate.update({
    where: { id },
    data: { userId: user.id, state: 'invited', invitedAt: new Date() },
  });
  return id;
}

describe('a key that is used again for another person', () => {
  it.each([
    ['by its file number', '7;zoe@b.test;Martin;Zoé;03/04/2005;F;06 22 22 22 22;Honfleur;', 'numero_dossier'],
    ['by its address', ';ana@b.test;Martin;Zoé;03/04/2005;F;06 22 22 22 22;Honfleur;', 'courriel'],
  ])('is refused with its reason and changes nothing, found %s', async (_how, row, column) => {
    const first = column === 'courriel' ? ANA.replace(/^7/, '') : ANA;
    await candidates(first);
    const before = await identities();
    const report = await candidates(row);
    expect(report).toMatchObject({
      accepted: 0,
      updated: 0,
      rejected: [{ line: 2, column, reason: expect.stringContaining('une autre personne') as string }],
    });
    expect(await identities()).toEqual(before);
  });

  it.each([
    ['a married name', '7;ana@b.test;Le Goff;Ana;01/02/2006;F;06 11 11 11 11;Honfleur;'],
    ['a corrected birth date', '7;ana@b.test;DURAND;ana;11/02/2006;F;06 11 11 11 11;Honfleur;'],
  ])('is not what %s is', async (_what, row) => {
    await candidates(ANA);
    expect(await candidates(row)).toMatchObject({ updated: 1, rejected: [] });
  });

  it('is refused also where one file changed the name and the next the birth date', async () => {
    await candidates(ANA);
    await openAccount();
    await candidates(ANA.replace('Durand;Ana', 'Martin;Zoé'));
    const report = await candidates('7;ana@b.test;Martin;Zoé;03/04/2005;F;;Honfleur;dès lundi');
    expect(report.rejected).toMatchObject([
      { column: 'numero_dossier', reason: expect.stringContaining('une autre personne') as string },
    ]);
    expect(await db.profileVersion.findFirst()).toMatchObject({ availability: '' });
  });

  it('is not what a file is that still says what a counsellor has corrected', async () => {
    await candidates(ANA);
    await db.candidate.updateMany({
      data: { lastName: 'Durant', firstName: 'Anna', birthDate: new Date('2006-02-11') },
    });
    const report = await candidates(`${ANA}dès lundi`);
    expect(report).toMatchObject({ updated: 1, rejected: [] });
    expect(await identities()).toMatchObject([{ lastName: 'Durant', firstName: 'Anna' }]);
  });

  it('is refused for a company whose name and address are both others', async () => {
    const header = 'siret;nom;activité;commune;courriel';
    await importRows('entreprises', header, '99867987200049;Haras;services;Honfleur;haras@b.test');
    const report = await importRows(
      'entreprises',
      header,
      '99867987200049;Menuiserie;services;Honfleur;bois@b.test',
    );
    expect(report.rejected).toMatchObject([
      { line: 2, column: 'siret', reason: expect.stringContaining('une autre entreprise') as string },
    ]);
    expect(await db.company.findMany({ select: { legalName: true, contactEmail: true } })).toEqual([
      { legalName: 'Haras', contactEmail: 'haras@b.test' },
    ]);
  });
});

describe('a file that says otherwise who somebody is', () => {
  const CHANGED = '7;nouveau@b.test;Durand;Anna;01/02/2005;H;06 33 33 33 33;Honfleur;dès lundi';

  it('changes nothing of it for who has an account: each difference is told with the sheet, the page follows', async () => {
    await candidates(ANA);
    const id = await openAccount();
    const before = await identities();
    const { warnings, rejected } = await candidates(CHANGED.replace('Anna', 'Ana'));
    expect(rejected).toEqual([]);
    expect(warnings.map(({ column, sheet }) => [column, sheet])).toEqual(
      ['courriel', 'téléphone', 'date_naissance', 'sexe'].map((column) => [column, id]),
    );
    expect(warnings[1]?.reason).toContain('« 06 33 33 33 33 »');
    expect(await identities()).toEqual(before);
    expect(await db.profileVersion.findFirst()).toMatchObject({ availability: 'dès lundi' });
  });

  it('changes nothing of it for who was only invited', async () => {
    await candidates(ANA);
    await db.candidate.updateMany({ data: { state: 'invited', invitedAt: new Date() } });
    const before = await identities();
    expect((await candidates(ANA.replace('06 11', '06 99'))).warnings).toHaveLength(1);
    expect(await identities()).toEqual(before);
  });

  it('still corrects a sheet that nobody but the mission knows of', async () => {
    await candidates(ANA);
    expect((await candidates(ANA.replace('06 11', '06 99'))).warnings).toEqual([]);
    expect(await identities()).toMatchObject([{ phone: '06 99 11 11 11' }]);
  });

  it('changes neither contact nor discretion of a company that has a member', async () => {
    const header = 'siret;nom;activité;commune;courriel;contact;téléphone;discrète';
    const row = '99867987200049;Haras;services;Honfleur;haras@b.test;Hugo;02 31 00 00 00;oui';
    await importRows('entreprises', header, row);
    const user = await db.user.create({ data: { email: 'haras@b.test', role: 'company' } });
    const { id } = await db.company.findFirstOrThrow();
    await db.companyMember.create({ data: { companyId: id, userId: user.id } });
    const facts = {
      legalName: true,
      contactName: true,
      contactEmail: true,
      contactPhone: true,
      discreet: true,
    };
    const before = await db.company.findMany({ select: facts });
    const { warnings } = await importRows(
      'entreprises',
      header,
      '99867987200049;Haras;services;Honfleur;autre@b.test;Luc;02 31 99 99 99;non',
    );
    expect(warnings.map(({ column }) => column)).toEqual(['contact', 'courriel', 'téléphone', 'discrète']);
    expect(await db.company.findMany({ select: facts })).toEqual(before);
  });

  it('does not change the address of a partner that was invited', async () => {
    const header = 'nom;commune;courriel';
    await importRows('partenaires', header, 'Le Phare;Honfleur;phare@b.test');
    await db.partner.updateMany({ data: { state: 'invited', invitedAt: new Date() } });
    const { warnings } = await importRows('partenaires', header, 'Le Phare;Honfleur;autre@b.test');
    expect(warnings.filter(({ sheet }) => sheet).map(({ column }) => column)).toEqual(['courriel']);
    expect(await db.partner.findMany({ select: { contactEmail: true } })).toEqual([
      { contactEmail: 'phare@b.test' },
    ]);
  });
});
