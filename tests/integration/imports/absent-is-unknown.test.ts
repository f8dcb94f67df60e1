import { db } from '@/lib/db';
import { importFile } from '@/lib/imports/import-file';
import type { ImportKind } from '@/lib/imports/import-kind';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';

const SIRET = '99867987200049';

async function importRows(kind: ImportKind, ...lines: string[]) {
  await importFile({
    kind,
    file: temporaryFile(`${kind}.csv`, lines.join('\n')),
    dryRun: false,
    by: 'test',
    today: '2026-11-22',
    now: new Date('2026-11-22T10:00:00Z'),
  });
}

const importCompany = (columns = '', cells = '') =>
  importRows(
    'entreprises',
    `siret;nom;activité;commune${columns}`,
    `${SIRET};Haras;services;Honfleur${cells}`,
  );

const importOffer = (columns = '', cells = '') =>
  importRows('offres', `siret;référence;type;titre${columns}`, `${SIRET};A1;emploi;Lad H/F${cells}`);

const offer = () =>
  db.offerVersion.findFirstOrThrow({ select: { nightWork: true, hazardousWork: true, weeklyHours: true } });

jest.setTimeout(60_000);
beforeEach(installMission);

describe('an offer of a file', () => {
  const work = ';travail_de_nuit;travaux_dangereux';

  it('says nothing of the work when the file has no column for it', async () => {
    await importCompany();
    await importOffer();
    expect(await offer()).toEqual({ nightWork: null, hazardousWork: null, weeklyHours: null });
  });

  it('says nothing where the cell is empty, and "non" where it is written', async () => {
    await importCompany();
    await importOffer(work, ';non;');
    expect(await offer()).toMatchObject({ nightWork: false, hazardousWork: null });
  });

  it('keeps what an earlier file said when the next one lacks the column', async () => {
    await importCompany();
    await importOffer(work, ';oui;non');
    await importOffer(';description', ';Soigner les chevaux');
    expect(await offer()).toMatchObject({ nightWork: true, hazardousWork: false });
  });

  it('is unknown again once the cell is emptied', async () => {
    await importCompany();
    await importOffer(work, ';non;non');
    await importOffer(work, ';;non');
    expect(await offer()).toMatchObject({ nightWork: null, hazardousWork: false });
  });
});

describe('a yes that a file says of the work', () => {
  const answered = { nightWork: false, hazardousWork: false };

  it('waits for review where a reviewer had answered no to what the last file left open', async () => {
    await importCompany();
    await importOffer();
    await db.offerVersion.updateMany({ data: answered });
    await db.offerVersion.updateMany({ data: { state: 'approved', decidedAt: new Date() } });
    await importOffer(';travail_de_nuit;travaux_dangereux', ';oui;non');
    expect(
      await db.offerVersion.findMany({
        where: { state: 'submitted' },
        select: { nightWork: true, hazardousWork: true },
      }),
    ).toEqual([{ nightWork: true, hazardousWork: false }]);
  });
});

describe('a company of a file', () => {
  it('stays discreet when the cell is emptied', async () => {
    await importCompany(';discrète', ';oui');
    const before = await db.company.findFirstOrThrow();
    await importCompany(';discrète', ';');
    expect(await db.company.findFirstOrThrow()).toMatchObject({ discreet: true, slug: before.slug });
  });

  it('is named again when the file says so', async () => {
    await importCompany(';discrète', ';oui');
    await importCompany(';discrète', ';non');
    expect((await db.company.findFirstOrThrow()).discreet).toBe(false);
  });

  it('has no headcount where the file gives none', async () => {
    await importCompany(';effectif', ';');
    expect((await db.companyVersion.findFirstOrThrow()).headcount).toBeNull();
  });
});

describe('a young person of a file', () => {
  it('agreed to nothing, gave no sex and no means of transport where the cells are empty', async () => {
    await importRows(
      'candidats',
      'nom;prénom;numero_dossier;date_naissance;commune;consentement;charte;sexe;mobilité;disponibilité',
      'Groult;Inès;123;08/12/2005;Honfleur;;;;;',
    );
    expect(await db.candidate.findFirstOrThrow()).toMatchObject({ consentOn: null, sex: null });
    expect(await db.charterSignature.count()).toBe(0);
    expect(await db.profileVersion.findFirstOrThrow()).toMatchObject({
      mobilities: [],
      availability: '',
      availableOn: null,
    });
  });
});
