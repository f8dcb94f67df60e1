import { communeKey, indexCommunes, resolveCommune } from '@/lib/territory/commune-name';

const commune = (code: string, name: string, postalCodes: string[], inTerritory = false) => ({
  code,
  name,
  postalCodes,
  inTerritory,
});

const index = indexCommunes([
  commune('14514', "Pont-l'Évêque", ['14130'], true),
  commune('60506', "Pont-l'Évêque", ['60400']),
  commune('14557', 'Saint-Arnoult', ['14800'], true),
  commune('41201', 'Saint-Arnoult', ['41800']),
  commune('14203', 'Cricquebœuf', ['14113'], true),
  { ...commune('14333', 'Honfleur', ['14600'], true), formerNames: ['Vasouy'] },
  commune('76351', 'Le Havre', ['76600', '76610', '76620']),
  commune('27233', 'Surville', ['27400']),
  commune('50600', 'Surville', ['50250']),
  commune('2A004', 'Ajaccio', ['20000', '20090']),
  commune('01004', 'Ambérieu-en-Bugey', ['01500']),
  commune('14754', 'Villers-sur-Mer', ['14640'], true),
]);
const codeOf = (text: string, options = {}) => {
  const answer = resolveCommune(index, text, options);
  return answer.ok ? answer.commune.code : answer.reason;
};

describe('communeKey', () => {
  it.each([
    ['SAINT ARNOULT', 'Saint-Arnoult'],
    ['st arnoult', 'Saint-Arnoult'],
    ['St. Arnoult', 'Saint-Arnoult'],
    ['Ste-Marguerite', 'Sainte Marguerite'],
    ['Villers s/ Mer', 'Villers-sur-Mer'],
    ['pont l’eveque', "Pont-l'Évêque"],
    ['CRICQUEBOEUF', 'Cricquebœuf'],
    ['Havre (Le)', 'Le Havre'],
    ['Honfleur Cedex 1', 'Honfleur'],
  ])('writes %s and %s the same way', (one, other) => expect(communeKey(one)).toBe(communeKey(other)));
});

describe('resolveCommune', () => {
  it('takes an INSEE code, also one whose leading zero a spreadsheet ate', () => {
    expect(codeOf('14514')).toBe('14514');
    expect(codeOf('2a004')).toBe('2A004');
    expect(codeOf('1004')).toBe('01004');
    expect(codeOf('99999')).toBe('unknown');
  });

  it('tells homonyms apart by the postal code, before the territory', () => {
    expect(codeOf("Pont-l'Évêque", { postalCode: '60400' })).toBe('60506');
    expect(codeOf('St Arnoult (41800)')).toBe('41201');
    expect(codeOf('41800 Saint Arnoult')).toBe('41201');
  });

  it('reads the department of a postal code that is no commune’s own, as CEDEX codes are', () => {
    expect(codeOf("Pont-l'Évêque", { postalCode: '60409' })).toBe('60506');
  });

  it('prefers the territory among homonyms without postal code', () => {
    expect(codeOf('pont l eveque')).toBe('14514');
  });

  it('refuses homonyms that nothing tells apart, and names them', () => {
    const answer = resolveCommune(index, 'Surville');
    expect(answer).toMatchObject({ ok: false, reason: 'ambiguous' });
    expect(codeOf('Surville', { postalCode: '50250' })).toBe('50600');
  });

  it('knows a commune by the name of one that joined it', () => expect(codeOf('vasouy')).toBe('14333'));

  it('says of a commune outside the territory that it is outside', () => {
    expect(codeOf('Le Havre', { inTerritoryOnly: true })).toBe('outside');
    expect(codeOf('Le Havre')).toBe('76351');
    expect(codeOf('Atlantis-sur-Mer')).toBe('unknown');
    expect(codeOf('')).toBe('unknown');
  });
});
