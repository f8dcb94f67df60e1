import 'server-only';
import { parseSearch, type SearchParams } from './criteria';
import { openSearch } from './engine';
import { placeCriteria } from './place-criteria';
import { resolveQuestion } from './resolve-question';
import type { SearchAxis } from './schema';

/**
 * The ids that the address of a search page answers now, at most `most` of them, newest first. None once it holds a
 * criterion that is unknown: leaving that out would answer much more than was asked.
 */
export async function listAnswers(
  axis: SearchAxis,
  params: SearchParams,
  { mayReadTexts, most }: { mayReadTexts: boolean; most: number },
): Promise<string[]> {
  const { indexes, vocabulary } = await openSearch();
  const { state, unknown } = parseSearch(axis, params, vocabulary.terms);
  if (unknown.length > 0) return [];
  const terms = await resolveQuestion(axis, state.q, mayReadTexts);
  return indexes[axis].listFirst({ criteria: await placeCriteria(state), terms, order: 'date' }, most);
}
