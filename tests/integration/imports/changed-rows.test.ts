import { eraseOwner } from '@/lib/accounts/erase-account';
import { moveFileAddress } from '@/lib/accounts/move-address';
import { db, transaction } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { importFile } from '@/lib/imports/import-file';
import type { ImportKind } from '@/lib/imports/import-kind';
import { hashErased, partnerKey } from '@/lib/imports/import-key';
import { installMission } from '../../support/installation';
import { testDatabaseUrl } from '../../support/variables';
import { temporaryFile } from '../../support/temporary-file';

const SIRET = '99867987200049';

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

const companies = () => db.companyVersion.findMany({ orderBy: { number: 'asc' } });

async function decide(id: string, state: 'approved' | 'refused') {
  await db.companyVersion.update({ where: { id }, data: { state, decidedAt: new Date() } });
}

jest.setTimeout(60_000);
beforeEach(installMission);

describe('importing a changed row', () => {
  const header = 'siret;nom;activité;commune;présentation;valeurs';

  it('warns of a value that nobody knows here, and leaves it out', async () => {
    const report = await importRows(
      'entreprises',
      header,
      `${SIRET};Haras;services;Honfleur;Élevage;respect|sens du vent`,
    );
    expect(report).toMatchObject({
      accepted: 1,
      warnings: [
        { line: 2, column: 'valeurs', reason: expect.stringContaining('« sens du vent »') as string },
      ],
    });
    const respect = await db.value.findFirstOrThrow({ where: { slug: 'respect' } });
    expect(await companies()).toMatchObject([{ valueIds: [respect.id], proposedValues: [] }]);
  });

  it('goes into the version that waits, under its next revision', async () => {
    await importRows('entreprises', header, `${SIRET};Haras;services;Honfleur;Élevage;respect`);
    const report = await importRows(
      'entreprises',
      header,
      `${SIRET};Haras;services;Honfleur;Pension;respect`,
    );
    expect(report).toMatchObject({ accepted: 0, updated: 1, unchanged: 0 });
    expect(await companies()).toMatchObject([
      { number: 1, state: 'submitted', revision: 2, presentation: 'Pension' },
    ]);
  });

  it('becomes a next version beside the approved one, and keeps what the owner wrote', async () => {
    await importRows('entreprises', header, `${SIRET};Haras;services;Honfleur;Élevage;respect`);
    const [first] = await companies();
    await db.companyVersion.update({ where: { id: first!.id }, data: { presentation: 'Écrit par nous' } });
    await decide(first!.id, 'approved');
    await importRows('entreprises', header, `${SIRET};Haras;services;Deauville;Pension;respect|entraide`);
    expect(await companies()).toMatchObject([
      { number: 1, state: 'approved', communeCode: '14333' },
      {
        number: 2,
        state: 'submitted',
        communeCode: '14220',
        presentation: 'Écrit par nous',
        origin: 'import',
      },
    ]);
  });

  it('leaves a draft to its owner', async () => {
    await importRows('entreprises', header, `${SIRET};Haras;services;Honfleur;Élevage;respect`);
    const [first] = await companies();
    await decide(first!.id, 'approved');
    const { id: _id, ...copy } = first!;
    await db.companyVersion.create({
      data: {
        ...copy,
        number: 2,
        state: 'draft',
        submittedAt: null,
        decidedAt: null,
        presentation: 'Brouillon',
      },
    });
    await importRows('entreprises', header, `${SIRET};Haras du Pré;services;Honfleur;Pension;respect`);
    expect((await companies())[1]).toMatchObject({
      state: 'draft',
      name: 'Haras du Pré',
      presentation: 'Brouillon',
    });
  });

  it('does not clear what a file without that column says nothing of', async () => {
    await importRows('entreprises', header, `${SIRET};Haras;services;Honfleur;Élevage;respect`);
    const report = await importRows(
      'entreprises',
      'nom;siret;commune;activité',
      `Haras;${SIRET};Honfleur;services`,
    );
    expect(report).toMatchObject({ updated: 0, unchanged: 1 });
    await importRows('entreprises', 'nom;siret;commune;activité', `Haras;${SIRET};Honfleur;commerce`);
    expect(await companies()).toMatchObject([{ revision: 2, presentation: 'Élevage' }]);
  });
});

describe('importing candidates', () => {
  const header = 'numero_dossier;courriel;nom;prénom;date_naissance;commune;consentement;charte';
  const row = (key: string, email: string, end = ';') =>
    `${key};${email};Durand;Ana;01/02/2006;Honfleur;${end}`;

  it('refuses an address that is another file’s, in the file or already here', async () => {
    const report = await importRows('candidats', header, row('1', 'a@b.test'), row('2', 'A@b.test'));
    expect(report).toMatchObject({ accepted: 1, rejected: [{ line: 3, column: 'courriel' }] });
    expect((await importRows('candidats', header, row('3', 'a@b.test'))).rejected).toMatchObject([
      { column: 'courriel' },
    ]);
  });

  it('knows the person again when a file number is added to the address', async () => {
    await importRows('candidats', header, row('', 'a@b.test'));
    expect(await importRows('candidats', header, row('7', 'a@b.test'))).toMatchObject({
      accepted: 0,
      updated: 1,
    });
    expect(await db.candidate.findMany({ select: { fileNumber: true } })).toEqual([{ fileNumber: '7' }]);
  });

  it('never brings back somebody who was erased', async () => {
    await db.erasedKey.createMany({
      data: [{ hash: hashErased('email', 'a@b.test') }, { hash: hashErased('fileNumber', 'D9') }],
    });
    const report = await importRows(
      'candidats',
      header,
      row('1', 'a@b.test'),
      row('d9', 'c@b.test'),
      row('2', 'd@b.test'),
    );
    expect(report).toMatchObject({
      accepted: 1,
      rejected: [{ column: 'courriel' }, { column: 'numero_dossier' }],
    });
    // asked for, or for want of news: the hash does not tell which
    expect(JSON.stringify(report)).toContain('Cette fiche a été effacée');
    expect(JSON.stringify(report)).not.toContain('a demandé');
  });

  it('leaves a corrected address alone, and does not bring the person back by the old one once erased', async () => {
    await importRows('candidats', header, row('', 'vieux@b.test'));
    const { id } = await db.candidate.findFirstOrThrow();
    await transaction((tx) =>
      moveFileAddress(tx, { candidateId: id, from: 'vieux@b.test', to: 'neuf@b.test', by: 'conseil' }),
    );
    const again = await importRows('candidats', header, row('', 'vieux@b.test', '01/11/2026;'));
    expect(again).toMatchObject({ updated: 1, rejected: [] });
    expect(await db.candidate.findMany({ select: { email: true } })).toEqual([{ email: 'neuf@b.test' }]);
    await transaction((tx) => eraseOwner(tx, { kind: 'candidate', id }, new Date()));
    for (const email of ['vieux@b.test', 'neuf@b.test'])
      expect((await importRows('candidats', header, row('', email))).rejected).toMatchObject([
        { column: 'courriel' },
      ]);
  });

  it('says nothing untrue of a company or a partner that was erased', async () => {
    await db.erasedKey.createMany({
      data: [
        { hash: hashErased('siret', SIRET) },
        { hash: hashErased('partner', partnerKey('Le Phare', '14333')) },
      ],
    });
    const erasedCompany = await importRows(
      'entreprises',
      'siret;nom;activité;commune',
      `${SIRET};Haras;services;Honfleur`,
    );
    const erasedPartner = await importRows('partenaires', 'nom;commune', 'Le Phare;Honfleur');
    for (const { rejected } of [erasedCompany, erasedPartner])
      expect(rejected).toMatchObject([
        { reason: expect.stringContaining('à sa demande ou faute de nouvelles') as string },
      ]);
  });

  it('makes active who brings both consent and charter, and nobody else', async () => {
    await importRows(
      'candidats',
      header,
      row('1', 'a@b.test', '01/11/2026;02/11/2026'),
      row('2', 'b@b.test', '01/11/2026;'),
      row('3', 'c@b.test', ';02/11/2026'),
    );
    const states = await db.candidate.findMany({ orderBy: { fileNumber: 'asc' }, select: { state: true } });
    expect(states.map(({ state }) => state)).toEqual(['active', 'imported', 'imported']);
    expect(await db.charterSignature.count({ where: { onPaper: true } })).toBe(2);
  });

  it('writes the other rows when the database refuses one', async () => {
    const admin = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
    await admin.query(`ALTER TABLE "Candidate" ADD CONSTRAINT test_refusal CHECK ("lastName" <> 'Refus')`);
    try {
      const refused = '2;;Refus;Ana;01/02/2006;Honfleur;;';
      const report = await importRows('candidats', header, row('1', ''), refused, row('3', ''));
      expect(report).toMatchObject({ accepted: 2, rejected: [{ line: 3, column: '' }] });
      expect(await db.candidate.count()).toBe(2);
    } finally {
      await admin.query('ALTER TABLE "Candidate" DROP CONSTRAINT test_refusal');
      await admin.end();
    }
  });
});
