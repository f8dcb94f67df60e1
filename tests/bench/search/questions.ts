import { randomFrom, type Random } from '@/lib/demonstration/random';
import type { SearchParams } from '@/lib/search/criteria';
import type { Terms } from '@/lib/search/vocabulary';
import { weighted } from './synthetic/zipf';

/** Typed as people type: exact, plural, feminine, without accents, another name of the trade, two words, a place. */
const TYPED = [
  ...[
    'cuisine',
    'cuisinier',
    'cuisinières',
    'serveuse',
    'serveur',
    'vendeuse',
    'vendeurs',
    'soudure',
    'souder',
  ],
  ...[
    'menuisier',
    'menuiserie',
    'mecanicien',
    'mécanique',
    'boulanger',
    'patisserie',
    'jardinier',
    'electricien',
  ],
  ...['plomberie', 'coiffeuse', 'aide à domicile', 'travailler en équipe', 'traire des vaches', 'scooter'],
  ...[
    'entraide',
    'respect',
    'alternance',
    'stage',
    'apprentissage',
    'accueil',
    'caissière',
    'chauffeur',
    'peinture',
  ],
];
const MISTYPED = [
  ...['cusinier', 'serveusse', 'boulangé', 'mecanisien', 'jardinnier', 'electrisien', 'plonbier', 'coifeuse'],
  ...['vandeuse', 'menuisié', 'patissier', 'soudeurr'],
];

const SINGLES = ['metier', 'domaine', 'motivation', 'valeur', 'recherche', 'mobilite', 'secteur'] as const;
const KIND_OF = {
  'savoir-faire': 'skill',
  metier: 'occupation',
  domaine: 'domain',
  motivation: 'motivation',
  valeur: 'value',
  recherche: 'kind',
  mobilite: 'mobility',
  secteur: 'zone',
} as const;
type Name = keyof typeof KIND_OF;

/**
 * 200 questions to the list of profiles, the same for equal terms: 30 words typed, 12 of them mistyped, 40 savoir-faire, 70 values of the
 * other criteria, 60 combinations; every tenth asks for page 20. Frequent values are asked for more often.
 */
export function composeQuestions(terms: Terms, zones: readonly string[]): SearchParams[] {
  const random = randomFrom('questions');
  const draws = new Map(
    Object.entries(KIND_OF).map(([name, kind]) => [
      name,
      weighted(kind === 'zone' ? zones : [...terms[kind].keys()]),
    ]),
  );
  const draw = (name: Name) => draws.get(name)!(random);
  const questions: SearchParams[] = [
    ...TYPED.slice(0, 30 - MISTYPED.length).map((q) => ({ q })),
    ...MISTYPED.map((q) => ({ q })),
    ...times(40, () => ({ 'savoir-faire': draw('savoir-faire') })),
    ...SINGLES.flatMap((name) => times(10, () => ({ [name]: draw(name) }))),
    ...times(60, () => combination(random, draw)),
  ];
  return questions.map((question, at) => (at % 10 === 9 ? { ...question, page: '20' } : question));
}

function combination(random: Random, draw: (name: Name) => string): SearchParams {
  const names = random.sample(Object.keys(KIND_OF) as Name[], random.integer(2, 4));
  const params = Object.fromEntries(
    names.map((name) => [name, [...new Set(times(random.integer(1, 2), () => draw(name)))]]),
  );
  return random.chance(0.2) ? { ...params, q: random.pick(TYPED) } : params;
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
