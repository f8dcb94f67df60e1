import type { ProfileCard } from '@/lib/profiles/profile-cards';
import type { TextTerm } from './index/question';

export interface Explanation {
  /** Why this profile answers, in short phrases. */
  readonly reasons: readonly string[];
  /** Slugs of what answers, to mark on the card. */
  readonly matched: readonly string[];
}

interface Asked {
  /** The words as they were typed. */
  readonly q: string;
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly question: readonly TextTerm[];
}

/** Says why a profile answers a search, from its card alone: criteria chosen and words understood. Proofs play no part. */
export function explainProfile(card: ProfileCard, { q, criteria, question }: Asked): Explanation {
  const asked = (name: string) => [
    ...(criteria[name] ?? []),
    ...question.flatMap(({ any }) =>
      any.filter(({ criterion }) => criterion === name).map(({ value }) => value),
    ),
  ];
  const common = (name: string, words: ProfileCard['skills'] | ProfileCard['values']) => {
    const wanted = new Set(asked(name));
    return words.filter(({ slug }) => wanted.has(slug));
  };
  const skills = common('savoir-faire', card.skills);
  const occupations = common('metier', card.occupations);
  const motivations = common('motivation', card.motivations);
  const values = common('valeur', card.values);
  const kinds = common('recherche', card.kinds);
  const mobilities = common('mobilite', card.mobilities);
  const all = [...skills, ...occupations, ...motivations, ...values, ...kinds, ...mobilities];
  const isNamed = q.trim().toUpperCase() === card.code;
  const inTexts = !isNamed && question.some(({ ids }) => ids.includes(card.id)) && all.length === 0;
  // a card does not tell its trades' domains: a domain that was typed is why when nothing else is
  const isByDomain = asked('domaine').length > 0 && all.length === 0 && !isNamed && !inTexts;
  const isInDomain = isByDomain || (criteria.domaine ?? []).length > 0;
  const places = asked('secteur').filter((code) => code === card.place.code);
  const reasons = [
    isNamed ? 'c’est le profil de ce code' : '',
    counted(skills, 'savoir-faire demandé', 'savoir-faire demandés'),
    counted(occupations, 'métier demandé', 'métiers demandés'),
    isInDomain ? 'un métier du domaine demandé' : '',
    counted(motivations, 'motivation demandée', 'motivations demandées'),
    counted(values, 'valeur partagée', 'valeurs partagées'),
    kinds.length > 0 ? `cherche : ${listed(kinds).toLowerCase()}` : '',
    mobilities.length > 0 ? `peut venir ${lowerFirst(listed(mobilities))}` : '',
    places.length > 0 ? `secteur demandé : ${card.place.name}` : '',
    inTexts ? 'vos mots sont dans ce que cette personne a écrit' : '',
  ];
  return { reasons: reasons.filter(Boolean), matched: all.map(({ slug }) => slug) };
}

type Words = readonly { readonly label: string }[];

function counted(words: Words, one: string, many: string): string {
  return words.length === 0 ? '' : `${words.length} ${words.length > 1 ? many : one} : ${listed(words)}`;
}

const listed = (words: Words): string => words.map(({ label }) => label).join(', ');
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
