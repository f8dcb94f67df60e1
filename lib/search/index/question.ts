export interface CriterionValue {
  readonly criterion: string;
  readonly value: string;
}

/**
 * One word of a free text: an answer needs one of these values, or to be one of these ids. `strong` ones come first; where
 * it is the very list `any`, values tell no answers apart.
 */
export interface TextTerm {
  readonly any: readonly CriterionValue[];
  readonly strong: readonly CriterionValue[];
  readonly ids: readonly string[];
}

/**
 * What comes first. `relevance`: what has more of the words' closest meanings and of the chosen values of which one
 * would do; then the newest. A map: kilometres by commune, the nearest first, then the newest; unknown places come last.
 * Every order ends with the id, so that pages neither repeat nor skip.
 */
export type IndexOrder = 'relevance' | 'date' | ReadonlyMap<string, number>;

export interface IndexQuery {
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly terms: readonly TextTerm[];
  /** From 1. */
  readonly page: number;
  /** Relevance when absent. */
  readonly order?: IndexOrder;
}

/** A question without its page and order. */
export type Question = Pick<IndexQuery, 'criteria' | 'terms'>;
