import { meet, type Bits } from './bits';
import type { CriterionValue, IndexQuery, Question, TextTerm } from './question';

/** A set of slots: what has one of these values or is one of these ids. */
export interface SetAsked {
  readonly any: readonly CriterionValue[];
  readonly ids: readonly string[];
}

type Key = TextTerm | string;

/**
 * The sets of slots that one request asks for: a question and those near it (one criterion less, the next secteur) have
 * most of them in common. To be thrown away with the request: the index moves on.
 */
export class QuestionSets {
  private readonly made = new Map<Key, Bits>();

  /**
   * @param every criteria of which an answer must have every chosen value.
   * @param makeAll makes many sets about as fast as one.
   */
  constructor(
    private readonly every: readonly string[],
    private readonly makeAll: (asked: readonly SetAsked[]) => Bits[],
  ) {}

  /** Makes what these questions ask for and none before did. */
  prepare(questions: readonly Question[]): void {
    const missing = new Map<Key, SetAsked>();
    for (const { criteria, terms } of questions) {
      for (const term of terms) missing.set(term, term);
      for (const [criterion, values] of Object.entries(criteria)) {
        for (const some of this.apart(criterion, values)) {
          const any = some.map((value) => ({ criterion, value }));
          missing.set(keyOf(criterion, some), { any, ids: [] });
        }
      }
    }
    for (const key of this.made.keys()) missing.delete(key);
    const sets = this.makeAll([...missing.values()]);
    for (const [at, key] of [...missing.keys()].entries()) this.made.set(key, sets[at]!);
  }

  /** For each word what it may mean; of a prepared question. */
  ofWords(terms: readonly TextTerm[]): Bits[] {
    return terms.map((term) => this.made.get(term)!);
  }

  /** By chosen criterion what meets it; of a prepared question. */
  ofCriteria(criteria: IndexQuery['criteria']): Map<string, Bits> {
    const sets = new Map<string, Bits>();
    for (const [criterion, values] of Object.entries(criteria)) {
      const parts = this.apart(criterion, values).map((some) => this.made.get(keyOf(criterion, some))!);
      if (parts.length > 0) sets.set(criterion, parts.reduce(meet));
    }
    return sets;
  }

  /** The values of which one is enough, together; those that must all be there, one by one. */
  private apart(criterion: string, values: readonly string[]): (readonly string[])[] {
    if (this.every.includes(criterion)) return values.map((value) => [value]);
    return values.length > 0 ? [values] : [];
  }
}

const keyOf = (criterion: string, values: readonly string[]): string => JSON.stringify([criterion, values]);
