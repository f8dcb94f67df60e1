import type { CriterionValue } from '@/lib/search/index/question';
import type { RankPart } from '@/lib/search/ranking';
import type { SearchAxis } from '@/lib/search/schema';

/** What a match may rest on. Proofs, diplomas, ages, places of living are not here, so nothing can count them. */
export const FIT_TOPICS = ['skill', 'occupation', 'value', 'motivation', 'kind', 'mobility'] as const;
export type FitTopic = (typeof FIT_TOPICS)[number];

/** Where matches are looked for. */
export type FitAxis = Exclude<SearchAxis, 'partner'>;

/** What one side looks for in the other, in the words of the address (slugs, ROME codes). */
export interface Wish {
  readonly skills: readonly string[];
  readonly occupations: readonly string[];
  readonly values: readonly string[];
  readonly kinds: readonly string[];
  /** Motivations of a candidate, each with what answers it on the other side. */
  readonly motivations: readonly { readonly slug: string; readonly of: readonly CriterionValue[] }[];
  /** Any one of these means that coming to work is possible. */
  readonly mobility: readonly CriterionValue[];
}

/** One thing that counts, as the index counts it. */
export interface FitPart extends RankPart {
  readonly topic: FitTopic;
  /** The motivation that it answers: it is what people read, whatever answered it. */
  readonly motivation?: string;
}

/** Values of an entry by criterion, as the index holds them. */
export type EntryValues = Readonly<Record<string, readonly string[]>>;

export interface Fit {
  readonly points: number;
  /** For each topic the values in common: slugs, ROME codes. */
  readonly common: Readonly<Record<FitTopic, readonly string[]>>;
}
