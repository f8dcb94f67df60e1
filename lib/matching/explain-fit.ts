import { labelOf, type Terms } from '@/lib/search/vocabulary';
import type { LabelKind } from '@/lib/search/schema';
import type { Reach } from './reach';
import type { Fit, FitTopic } from './schema';

export interface FitExplanation {
  /** "3 savoir-faire en commun, 2 valeurs partagées, peut venir en scooter." */
  readonly sentence: string;
  /** The same with its words, for who wants to know which. */
  readonly parts: readonly { readonly label: string; readonly words: string }[];
  /** What is in common, to mark on the card: slugs and ROME codes. */
  readonly matched: readonly string[];
}

type Words = Readonly<Record<FitTopic, readonly string[]>>;
type Labelled = { readonly fit: Fit; readonly terms: Terms };

/** Says to a company why a profile fits. Nothing of where the person lives. */
export function explainToCompany({ fit, terms }: Labelled): FitExplanation {
  const words = wordsOf(fit, terms, ['mobility']);
  return explanation(fit, words, [
    ...inCommon(words),
    counted(words.motivation, 'motivation à laquelle vous répondez', 'motivations auxquelles vous répondez'),
    words.kind.length > 0 ? `cherche comme vous : ${words.kind.map(lowerFirst).join(', ')}` : '',
    words.mobility.length > 0 ? `peut venir ${words.mobility.map(lowerFirst).join(', ')}` : '',
  ]);
}

/** Says to a candidate why a company or an offer fits, and how far it is: that is for their eyes only. */
export function explainToCandidate({
  fit,
  terms,
  reach,
  kilometres,
}: Labelled & { readonly reach: Reach | null; readonly kilometres: number | null }): FitExplanation {
  const words = wordsOf(fit, terms, []);
  const means = reach && fit.common.mobility.length > 0 ? labelOf(terms, 'mobility', reach.mobility) : null;
  return explanation(fit, words, [
    ...inCommon(words),
    counted(
      words.motivation,
      'de vos motivations y trouve sa place',
      'de vos motivations y trouvent leur place',
    ),
    words.kind.length > 0
      ? `le type d’offre que vous cherchez : ${words.kind.map(lowerFirst).join(', ')}`
      : '',
    kilometres === null ? '' : away(kilometres),
    means === null ? '' : `à votre portée ${lowerFirst(means)}`,
  ]);
}

const TOPIC_WORDS: Readonly<Record<Exclude<FitTopic, 'mobility'>, { kind: LabelKind; label: string }>> = {
  skill: { kind: 'skill', label: 'Savoir-faire en commun' },
  occupation: { kind: 'occupation', label: 'Métier en commun' },
  value: { kind: 'value', label: 'Valeurs partagées' },
  motivation: { kind: 'motivation', label: 'Motivations' },
  kind: { kind: 'kind', label: 'Recherche' },
};

function wordsOf({ common }: Fit, terms: Terms, mobility: readonly 'mobility'[]): Words {
  const named = (kind: LabelKind, values: readonly string[]) =>
    values.map((value) => labelOf(terms, kind, value)).sort((a, b) => a.localeCompare(b, 'fr'));
  const words = Object.fromEntries(
    Object.entries(TOPIC_WORDS).map(([topic, { kind }]) => [topic, named(kind, common[topic as FitTopic])]),
  ) as Record<FitTopic, string[]>;
  words.mobility = mobility.flatMap(() => common.mobility.map((value) => labelOf(terms, 'mobility', value)));
  return words;
}

function inCommon(words: Words): string[] {
  return [
    counted(words.skill, 'savoir-faire en commun', 'savoir-faire en commun'),
    counted(words.occupation, 'métier en commun', 'métiers en commun'),
    counted(words.value, 'valeur partagée', 'valeurs partagées'),
  ];
}

function explanation({ common }: Fit, words: Words, phrases: readonly string[]): FitExplanation {
  const { mobility: _, ...topics } = common;
  return {
    sentence: `${upperFirst(phrases.filter(Boolean).join(', '))}.`,
    parts: Object.entries(TOPIC_WORDS).flatMap(([topic, { label }]) => {
      const own = words[topic as FitTopic];
      return own.length > 0 ? [{ label, words: own.join(', ') }] : [];
    }),
    matched: Object.values(topics).flat(),
  };
}

const counted = (words: readonly string[], one: string, many: string): string =>
  words.length === 0 ? '' : `${words.length} ${words.length > 1 ? many : one}`;

const away = (kilometres: number): string =>
  kilometres < 1 ? 'dans votre commune' : `à ${Math.round(kilometres)} km de chez vous`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
