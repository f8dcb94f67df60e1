import type { CriterionValue, TextTerm } from '@/lib/search/index/question';
import type { BaselineNumbers } from './numbers';

/** Criteria of the address and the columns that hold them. */
export const COLUMNS = {
  'savoir-faire': 'skills',
  metier: 'occupations',
  domaine: 'occupations',
  motivation: 'motivations',
  valeur: 'values',
  recherche: 'kinds',
  mobilite: 'mobility',
  secteur: 'area',
} as const;
type CriterionName = keyof typeof COLUMNS;

export interface Question {
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly terms: readonly TextTerm[];
  readonly page: number;
}

/** The conditions and the order of a question in SQL, its values as parameters. */
export class Conditions {
  readonly parameters: number[][] = [];

  constructor(private readonly numbers: BaselineNumbers) {}

  /** `but`: leaves one criterion out. */
  where({ criteria, terms }: Question, but = ''): string {
    const chosen = Object.entries(criteria).filter(([name, values]) => name !== but && values.length > 0);
    const parts = [
      ...chosen.map(([name, values]) => this.holds(name, values, name === 'savoir-faire' ? '@>' : '&&')),
      ...terms.map(({ any }) => this.holdsAny(any)),
    ];
    return parts.length > 0 ? parts.join(' AND ') : 'true';
  }

  /** How many of the words' closest meanings, and of the chosen values of which one would do, a profile has. */
  merit({ criteria, terms }: Question): string {
    const options = Object.entries(criteria).filter(
      ([name, values]) => values.length > 1 && name !== 'savoir-faire' && name !== 'secteur',
    );
    const parts = [
      ...terms.filter(({ strong }) => strong.length > 0).map(({ strong }) => this.holdsAny(strong)),
      ...options.flatMap(([name, values]) => values.map((value) => this.holds(name, [value], '&&'))),
    ];
    return parts.map((part) => `(${part})::int`).join(' + ');
  }

  private holdsAny(any: readonly CriterionValue[]): string {
    const names = [...new Set(any.map(({ criterion }) => criterion))];
    const parts = names.map((name) =>
      this.holds(
        name,
        any.filter(({ criterion }) => criterion === name).map(({ value }) => value),
        '&&',
      ),
    );
    return parts.length > 0 ? `(${parts.join(' OR ')})` : 'false';
  }

  private holds(name: string, words: readonly string[], operator: '@>' | '&&'): string {
    const column = COLUMNS[name as CriterionName];
    const wanted =
      name === 'domaine'
        ? words.flatMap((word) => this.numbers.domains.get(word) ?? [])
        : words.map((word) => this.numbers[column].of.get(word) ?? 0);
    const parameter = `$${this.parameters.push(wanted)}::int[]`;
    return column === 'area' ? `area = ANY(${parameter})` : `"${column}" ${operator} ${parameter}`;
  }
}
