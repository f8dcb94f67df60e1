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
  { ...term('zone', '14333'), isProfilePlace: true },
  term('zone', '14001'),
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

  it('says which end of a very long question it does not read', () => {
    const { state, unknown } = parseSearch('profile', { q: `${'a'.repeat(200)} la fin` }, terms);
    expect(state.q).toBe('a'.repeat(200));
    expect(unknown).toEqual([{ name: 'q', value: ' la fin' }]);
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

  it('says that a radius and an order by distance want a commune', () => {
    const { state, unknown } = parseSearch('company', { rayon: '10', tri: 'distance' }, terms);
    expect(state).toMatchObject({ radius: null, order: 'pertinence' });
    expect(unknown).toEqual([
      { name: 'tri', value: 'distance', needs: 'commune' },
      { name: 'rayon', value: '10', needs: 'commune' },
    ]);
    expect(parseSearch('profile', { tri: 'distance' }, terms).unknown).toEqual([
      { name: 'tri', value: 'distance' },
    ]);
  });

  it('takes no commune that is not a secteur for the place of a profile', () => {
    const read = (axis: 'profile' | 'company', name: string) =>
      parseSearch(axis, { [name]: ['14333', '14001'] }, terms);
    expect(read('profile', 'secteur')).toMatchObject({
      state: { criteria: { secteur: ['14333'] } },
      unknown: [{ name: 'secteur', value: '14001' }],
    });
    expect(read('company', 'commune').unknown).toEqual([]);
  });

  it('reads a question with a character that no text holds', () => {
    expect(parseSearch('profile', { q: 'sou\0der  du fer' }, terms).state.q).toBe('sou der du fer');
  });

  it('goes back to the first page when a criterion is removed', () => {
    const { state } = parseSearch('profile', { 'savoir-faire': ['traire', 'souder'], page: '3' }, terms);
    expect(toHref(withoutValue(state, 'savoir-faire', 'traire'))).toBe('/competences?savoir-faire=souder');
  });

  it('keeps every commune of a large territory, and says of a longer list that it was cut', () => {
    const codes = Array.from({ length: 501 }, (_, at) => String(14001 + at));
    const places = gatherTerms(codes.map((code) => term('zone', code)));
    const read = (count: number) => parseSearch('company', { commune: codes.slice(0, count) }, places);
    expect(read(500)).toMatchObject({ state: { criteria: { commune: codes.slice(0, 500) } }, unknown: [] });
    expect(read(501).unknown).toEqual([{ name: 'commune', value: codes[500] }]);
  });
});
