import {
  knownCandidate,
  knownCompany,
  knownPartner,
  type CompanyIdentity,
} from '@/lib/reviews/identity/known-owner';
import { findPeople } from '@/lib/reviews/identity/third-person';
import { findTelling, type Known } from '@/lib/reviews/identity/telling';
import { HARMLESS_TEXTS } from '../../../support/letters/harmless-texts';
import { LATER_LAWFUL_OFFERS } from '../../../support/wordings/later-offers';
import { LAWFUL_OFFERS } from '../../../support/wordings/lawful-offers';

const HOST = 'cartemploi.test';
const lea = knownCandidate({ firstName: 'Léa', lastName: 'Vasseur', email: 'lea@courriel.test' }, HOST);

const cider: CompanyIdentity = {
  discreet: false,
  legalName: 'SARL Cidrerie Lepetit',
  siret: '73282932000074',
  people: ['Hugo Delamare'],
  names: ['Cidrerie Lepetit'],
  addresses: ['12 quai Sainte-Catherine'],
  towns: ['Honfleur', '14600'],
  websites: ['https://www.cidrerie-lepetit.fr'],
};

const kinds = (text: string, known: Known) =>
  findTelling(text, known, ['Honfleur']).map(({ kind, quote }) => `${kind}: ${quote}`);

describe('what a candidate’s text tells', () => {
  it('is their names, and every way to reach them that letters hide', () => {
    expect(kinds('Je suis Léa Vasseur, 06 12 34 56 78 ou lea.v@courriel.test, insta : lea_v.', lea)).toEqual([
      'name: Léa',
      'name: Vasseur',
      'phone: 06 12 34 56 78',
      'email: lea.v@courriel.test',
      'handle: lea_v',
    ]);
    expect(
      kinds('Appelez le zéro six douze trente-quatre cinquante-six soixante-dix-huit.', lea),
    ).toHaveLength(1);
    expect(kinds('J’habite 4 rue des Capucins.', lea)).toEqual(['address: 4 rue des Capucins']);
  });

  it('is the name of somebody else', () => {
    expect(kinds('Mon oncle Jean Dupont tient un garage, 06 12 34 56 78.', lea)).toEqual([
      'phone: 06 12 34 56 78',
      'person: Jean Dupont',
    ]);
  });

  it('is their age and the commune they live in', () => {
    expect(kinds('J’ai 17 ans et j’habite à Honfleur.', lea)).toEqual([
      'age: J’ai 17 ans',
      'place: j’habite à Honfleur',
    ]);
    expect(kinds('J’ai 2 ans d’expérience, et le stage était à Honfleur.', lea)).toEqual([]);
  });
});

describe('what a company’s text tells', () => {
  it('may be its name, its address and its site when it shows itself, but no phone', () => {
    const known = knownCompany(cider, HOST);
    const text = 'La Cidrerie Lepetit, 12 quai Sainte-Catherine, www.cidrerie-lepetit.fr.';
    expect(kinds(text, known)).toEqual([]);
    expect(kinds('Appelez le 02 31 00 00 00.', known)).toEqual(['phone: 02 31 00 00 00']);
  });

  it.each([
    'cidrerie lepetit',
    'Lepetit Cidrerie n’est pas citée mais 12 quai Sainte-Catherine',
    'www.cidrerie-lepetit.fr',
    'Cherchez cidrerie-lepetit sur la toile',
    'SIRET 732 829 320 00074',
    'Demandez Hugo Delamare',
    'Notre atelier de Honfleur',
    'Appelez le 02.31.00.00.00',
  ])('is none of these when it is discreet: %s', (text) => {
    expect(kinds(text, knownCompany({ ...cider, discreet: true }, HOST)).length).toBeGreaterThan(0);
  });
});

describe('what a partner’s text tells', () => {
  const known = knownPartner(
    { people: [], names: ['Le Phare Solidaire'], contacts: ['02 31 11 22 33', 'accueil@phare.test'] },
    HOST,
  );

  it('may be its own contact details, and links', () => {
    expect(
      kinds('Le Phare Solidaire, 02.31.11.22.33, accueil@phare.test, https://phare.test/aide.', known),
    ).toEqual([]);
  });

  it('is somebody’s own number or name', () => {
    expect(kinds('Contactez Mme Martin au 06 11 22 33 44.', known)).toEqual([
      'phone: 06 11 22 33 44',
      'person: Mme Martin',
    ]);
  });
});

describe('names of people', () => {
  it.each([
    ['Ma tante Sophie m’a appris la couture.', 'Sophie'],
    ['J’ai travaillé avec Monsieur Le Goff.', 'Monsieur Le Goff'],
    ['Merci à Jean-Pierre DUPONT pour son aide.', 'Jean-Pierre DUPONT'],
    ['Notre gérante, Claire Martin, vous reçoit.', 'Claire Martin'],
  ])('are found: %s', (text, name) => {
    expect(findPeople(text)).toEqual([name]);
  });

  it.each([
    'J’étais au lycée Jean Monnet puis au collège Marie Curie.',
    'Rue Pierre Loti, près de la place Victor Hugo.',
    'Chantier du pont Alexandre III, musée Eugène Boudin.',
    'Rose et parfumée, la pivoine se vend en mai.',
    'Madame la maire est venue. Monsieur le directeur aussi.',
    'Je cherche un Emploi Saisonnier à Paris.',
  ])('are told from places and ordinary words: %s', (text) => {
    expect(findPeople(text)).toEqual([]);
  });

  it('raise no false alarm in 160 harmless texts', () => {
    const texts = [...HARMLESS_TEXTS, ...[...LAWFUL_OFFERS, ...LATER_LAWFUL_OFFERS].map(({ text }) => text)];
    expect(texts.length).toBeGreaterThan(160);
    expect(texts.flatMap((text) => findPeople(text))).toEqual([]);
  });
});
