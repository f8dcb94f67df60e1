import { explainToCandidate, explainToCompany } from '@/lib/matching/explain-fit';
import type { Fit } from '@/lib/matching/schema';
import { gatherTerms } from '@/lib/search/vocabulary';

const term = (kind: 'skill' | 'occupation' | 'value' | 'motivation', value: string, label: string) => ({
  kind,
  value,
  label,
  group: null,
});
const terms = gatherTerms([
  term('skill', 'servir', 'servir en salle'),
  term('skill', 'accueillir', 'accueillir des clients'),
  term('occupation', 'G1803', 'Serveur / Serveuse'),
  term('value', 'respect', 'respect'),
  term('motivation', 'dehors', 'être dehors'),
]);
const nothing: Fit['common'] = {
  skill: [],
  occupation: [],
  value: [],
  motivation: [],
  kind: [],
  mobility: [],
};
const fit: Fit = {
  points: 14,
  common: {
    ...nothing,
    skill: ['servir', 'accueillir'],
    value: ['respect'],
    kind: ['stage'],
    mobility: ['scooter'],
  },
};

describe('why a profile fits, for a company', () => {
  it('is one sentence, and its parts in words', () => {
    const { sentence, parts, matched } = explainToCompany({ fit, terms });
    expect(sentence).toBe(
      '2 savoir-faire en commun, 1 valeur partagée, cherche comme vous : stage, peut venir en scooter.',
    );
    expect(parts).toEqual([
      { label: 'Savoir-faire en commun', words: 'accueillir des clients, servir en salle' },
      { label: 'Valeurs partagées', words: 'respect' },
      { label: 'Recherche', words: 'Stage' },
    ]);
    expect(matched).toEqual(['servir', 'accueillir', 'respect', 'stage']);
  });

  it('names the motivations that the company answers', () => {
    const motivated = { points: 6, common: { ...nothing, skill: ['servir'], motivation: ['dehors'] } };
    expect(explainToCompany({ fit: motivated, terms }).sentence).toBe(
      '1 savoir-faire en commun, 1 motivation à laquelle vous répondez.',
    );
  });
});

describe('why work fits, for a candidate', () => {
  const work: Fit = {
    points: 9,
    common: { ...nothing, occupation: ['G1803'], motivation: ['dehors'], mobility: ['14001'] },
  };
  const reach = { mobility: 'scooter' as const, kilometres: 20 };

  it('says how far it is and that they can get there', () => {
    expect(explainToCandidate({ fit: work, terms, reach, kilometres: 8.4 }).sentence).toBe(
      '1 métier en commun, 1 de vos motivations y trouve sa place, à 8 km de chez vous, à votre portée en scooter.',
    );
  });

  it('says only how far when it is out of reach, and nothing where no place is known', () => {
    const far = { ...work, common: { ...work.common, mobility: [] } };
    expect(explainToCandidate({ fit: far, terms, reach, kilometres: 34 }).sentence).toMatch(
      /, à 34 km de chez vous\.$/,
    );
    expect(explainToCandidate({ fit: far, terms, reach, kilometres: null }).sentence).not.toContain('km');
  });
});
