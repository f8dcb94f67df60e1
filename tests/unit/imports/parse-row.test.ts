import { companyFormat } from '@/lib/imports/companies/format';
import { matchHeader } from '@/lib/imports/header';
import { offerFormat } from '@/lib/imports/offers/format';
import { rowParser } from '@/lib/imports/parse-row';
import type { RowFormat } from '@/lib/imports/row-format';
import { candidateFormat } from '@/lib/imports/candidates/format';
import { sampleContext } from '../../support/sample-context';

const SIRET = '99867987200049';

async function parser<Row>(format: RowFormat<Row>, header: string) {
  const map = matchHeader(header.split(';'), format.columns, format.keyColumns);
  const parse = rowParser(format, map, await sampleContext(new Set([SIRET])));
  let line = 1;
  return (cells: string) => parse({ line: (line += 1), cells: cells.split(';') });
}

describe('reading one row', () => {
  it('tells the leftmost column of the table, even when a check needs two cells', async () => {
    const parse = await parser(candidateFormat, 'recherche;commune;numero_dossier;nom;prénom;date_naissance');
    expect(parse('sieste;Nulle-Part;12;Durand;Ana;01/02/2006')).toMatchObject({
      ok: false,
      rejection: { column: 'commune', line: 2 },
    });
  });

  it('refuses the second row of a key, however the key is written', async () => {
    const parse = await parser(companyFormat, 'siret;nom;activité;commune');
    expect(parse(`${SIRET};Les Tilleuls;commerce;Honfleur`).ok).toBe(true);
    expect(parse('998 679 872 00049;Les Tilleuls;commerce;Honfleur')).toMatchObject({
      ok: false,
      rejection: { column: 'siret', line: 3, reason: expect.stringContaining('même clé') },
    });
  });

  it('keeps what the referential does not know as proposals, and refuses an unknown proof', async () => {
    const parse = await parser(
      candidateFormat,
      'numero_dossier;nom;prénom;date_naissance;commune;savoir_faire;métiers',
    );
    const row = parse(
      '1;Durand;Ana;01/02/2006;honfleur;jongler:Diplome|traire des vaches:EXPÉRIENCE;Dompteur de puces',
    );
    expect(row).toMatchObject({
      ok: true,
      row: {
        skills: { known: [{ proof: 'experience' }], proposed: ['jongler:diplome'] },
        occupations: { ids: [], proposed: ['Dompteur de puces'] },
      },
    });
    expect(parse('2;Durand;Ana;01/02/2006;honfleur;jongler:doctorat;')).toMatchObject({
      ok: false,
      rejection: { column: 'savoir_faire' },
    });
  });

  it('takes candidates of 16 to 25 inclusive on the day of the import', async () => {
    const parse = await parser(candidateFormat, 'numero_dossier;nom;prénom;date_naissance;commune');
    const born = (date: string, key: number) => parse(`${key};Durand;Ana;${date};Honfleur`).ok;
    expect([
      born('22/11/2010', 1),
      born('23/11/2010', 2),
      born('23/11/2000', 3),
      born('22/11/2000', 4),
    ]).toEqual([true, false, true, false]);
  });

  it('refuses a candidate outside the territory and takes a company from there', async () => {
    const parse = await parser(candidateFormat, 'numero_dossier;nom;prénom;date_naissance;commune');
    expect(parse('1;Durand;Ana;01/02/2006;Le Havre')).toMatchObject({
      ok: false,
      rejection: { column: 'commune' },
    });
    const company = await parser(companyFormat, 'siret;nom;activité;commune');
    expect(company(`${SIRET};Les Tilleuls;commerce;Le Havre`)).toMatchObject({
      ok: true,
      row: { town: '76351' },
    });
  });

  it('refuses an immersion of more than a month and an end before the start', async () => {
    const parse = await parser(offerFormat, 'siret;référence;type;titre;début;fin');
    expect(parse(`${SIRET};A;immersion;Vendeur / Vendeuse;31/01/2027;28/02/2027`).ok).toBe(true);
    expect(parse(`${SIRET};B;Immersion;Vendeur / Vendeuse;31/01/2027;01/03/2027`)).toMatchObject({
      rejection: { column: 'fin', reason: expect.stringContaining('un mois') },
    });
    expect(parse(`${SIRET};C;stage;Vendeur / Vendeuse;31/01/2027;30/01/2027`)).toMatchObject({
      rejection: { column: 'fin' },
    });
  });

  it('reads back a cell that the file of rejected rows kept from being a formula', async () => {
    const parse = await parser(companyFormat, 'siret;nom;activité;commune');
    expect(parse(`${SIRET};'=Les Tilleuls;commerce;Honfleur`)).toMatchObject({
      ok: true,
      row: { name: '=Les Tilleuls' },
    });
  });
});
