import 'server-only';
import { wordsOf } from './free-text';
import { CRITERIA, type SearchAxis } from './schema';
import { listSuggestedLabels } from './word-repository';

export interface Suggestion {
  readonly label: string;
  /** Name and value of the criterion in the address of the list. */
  readonly criterion: string;
  readonly value: string;
  /** What it is, in words: "Métier", "Commune". */
  readonly of: string;
}

const MOST = 8;
const LEAST_LETTERS = 2;

/**
 * What somebody may be about to type, from referentials and places alone: nothing of a profile, a company or a text. The
 * label of a suggestion, searched for, means that criterion.
 */
export async function suggest(axis: SearchAxis, typed: string): Promise<Suggestion[]> {
  const words = wordsOf(typed);
  if (words.join('').length < LEAST_LETTERS) return [];
  const criteria = CRITERIA[axis];
  const kinds = [...new Set(criteria.map(({ of }) => of))];
  const named = await listSuggestedLabels(axis, words, kinds, MOST);
  return named.flatMap(({ kind, value, label }) => {
    const criterion = criteria.find(({ of }) => of === kind);
    return criterion ? [{ label, criterion: criterion.name, value, of: criterion.label }] : [];
  });
}
