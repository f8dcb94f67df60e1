import { candidateColumns } from '@/lib/imports/candidates/columns';
import { companyColumns } from '@/lib/imports/companies/columns';
import { matchHeader } from '@/lib/imports/header';

describe('matching the first line with the columns', () => {
  it('forgives case, accents, spaces, order and unknown columns', () => {
    const header = matchHeader(
      ['Humeur', 'COMMUNE', 'Code Postal', 'ACTIVITE', 'Nom', 'Siret'],
      companyColumns,
    );
    expect(Object.fromEntries(header)).toEqual({ town: 1, postalCode: 2, industry: 3, name: 4, siret: 5 });
  });

  it('takes the names that i-milo gives', () => {
    const header = matchHeader(
      ['N° I-MILO', 'NOM', 'prénom', 'date_naissance', 'commune'],
      candidateColumns,
      ['numero_dossier', 'courriel'],
    );
    expect(header.get('fileNumber')).toBe(0);
  });

  it('names the columns that are missing, the key included', () => {
    expect(() => matchHeader(['nom', 'commune'], candidateColumns, ['numero_dossier', 'courriel'])).toThrow(
      'Il manque des colonnes à la première ligne de ce fichier : « prénom », « date_naissance », « numero_dossier ou courriel ».',
    );
  });

  it('says so in English to who imports by a command', () => {
    const refused = (cells: string[]) => {
      try {
        matchHeader(cells, candidateColumns, ['numero_dossier', 'courriel']);
      } catch (error) {
        return error;
      }
    };
    expect(refused(['nom', 'commune'])).toMatchObject({
      english:
        'columns are missing in its first line: "prénom", "date_naissance", "numero_dossier ou courriel".',
    });
    expect(refused(['12'])).toMatchObject({
      english: expect.stringMatching(/^its first line does not/) as string,
    });
    expect(refused(['nom', 'NOM'])).toMatchObject({
      english: expect.stringMatching(/^it has two columns/) as string,
    });
  });

  it('says when the first line is no header at all', () => {
    expect(() => matchHeader(['12', 'Le Havre'], companyColumns)).toThrow(/ne nomme pas les colonnes/);
  });

  it('refuses a column that is there twice', () => {
    expect(() => matchHeader(['siret', 'nom', 'NOM', 'activité', 'commune'], companyColumns)).toThrow(
      /deux colonnes « nom »/,
    );
  });
});
