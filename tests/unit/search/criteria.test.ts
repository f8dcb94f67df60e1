import { parseSearch, toHref, withoutValue } from '@/lib/search/criteria';
import { gatherTerms } from '@/lib/search/vocabulary';

const term = (kind: 'skill' | 'value' | 'zone', value: string) => ({
  kind,
  value,
  label: value,
  group: null,
});
const terms = gatherTerms([
  term('skill', 'traire'),
  term('skill', 'souder'),
  term('value', 'respect'),
  term('zone', '14333'),
]);

describe('the address of a search', () => {
  it('is read into criteria and written back the same', () => {
    const { state, unknown } = parseSearch(
      'profile',
      {
        q: '  bon   contact ',
        'savoir-faire': ['traire', 'souder'],
        recherche: 'stage',
        secteur: '14333',
        page: '2',
      },
      terms,
    );
    expect(unknown).toEqual([]);
    expect(toHref(state)).toBe(
      '/competences?q=bon+contact&savoir-faire=traire&savoir-faire=souder&recherche=stage&secteur=14333&page=2',
    );
  });

  it('leaves out what is not known and says so', () => {
    const { state, unknown } = parseSearch('profile', { valeur: ['respect', 'argent'], page: 'deux' }, terms);
    expect(state.criteria.valeur).toEqual(['respect']);
    expect(unknown).toEqual([
      { name: 'valeur', value: 'argent' },
      { name: 'page', value: 'deux' },
    ]);
  });

  it('has a radius for companies and none for profiles', () => {
    const params = { commune: '14333', rayon: '10' };
    expect(parseSearch('company', params, terms).state.radius).toBe(10);
    expect(parseSearch('profile', params, terms).state.radius).toBeNull();
  });

  it('keeps an order by distance while there is a commune to measure from', () => {
    const { state } = parseSearch('company', { commune: '14333', tri: 'distance' }, terms);
    expect(toHref(state)).toBe('/entreprises?commune=14333&tri=distance');
    expect(toHref(withoutValue(state, 'commune', '14333'))).toBe('/entreprises');
  });

  it('reads a question with a character that no text holds', () => {
    expect(parseSearch('profile', { q: 'sou\0der  du fer' }, terms).state.q).toBe('sou der du fer');
  });

  it('goes back to the first page when a criterion is removed', () => {
    const { state } = parseSearch('profile', { 'savoir-faire': ['traire', 'souder'], page: '3' }, terms);
    expect(toHref(withoutValue(state, 'savoir-faire', 'traire'))).toBe('/competences?savoir-faire=souder');
  });

  it('keeps every commune of a large EPCI, and says of a longer list that it was cut', () => {
    const codes = Array.from({ length: 201 }, (_, at) => String(14001 + at));
    const places = gatherTerms(codes.map((code) => term('zone', code)));
    const read = (count: number) => parseSearch('company', { commune: codes.slice(0, count) }, places);
    expect(read(200)).toMatchObject({ state: { criteria: { commune: codes.slice(0, 200) } }, unknown: [] });
    expect(read(201).unknown).toEqual([{ name: 'commune', value: codes[200] }]);
  });
});
