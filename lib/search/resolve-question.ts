import type { CriterionValue, TextTerm } from './index/question';
import { openSearch } from './engine';
import { listUnmetWords, toTerms, wordsOf } from './free-text';
import { CRITERIA, type SearchAxis } from './schema';
import { findIdByCode, listIdsWithWords } from './text-repository';
import { listAlikeLabels, listMeantLabels } from './word-repository';

/**
 * Turns what somebody typed into terms of the index: criteria first, where words name a trade, a savoir-faire, a place;
 * the other words are looked for in the texts that this person may read, and nowhere else (you may search only what
 * you may read).
 */
export async function resolveQuestion(
  axis: SearchAxis,
  question: string,
  mayReadTexts: boolean,
): Promise<TextTerm[]> {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  if (axis === 'profile' && PROFILE_CODE.test(question)) {
    const id = await findIdByCode(question);
    if (id) return [{ any: [], strong: [], ids: [id] }];
  }
  const criteria = CRITERIA[axis];
  const kinds = criteria.map(({ of }) => of);
  const { indexes } = await openSearch();
  const isHeld = (value: CriterionValue) => indexes[axis].holds(value);
  const meant = (await Promise.all(words.map((word) => listMeantLabels(axis, word, kinds)))).flat();
  // begins something, but nothing that anybody has: the answer may be one letter away
  const begun = new Set(meant.filter(({ score }) => score >= 2).map(({ word }) => word));
  const unmet = listUnmetWords(words, meant, criteria, isHeld).filter((word) => begun.has(word));
  const matches = [...meant, ...(await listAlikeLabels(axis, unmet, kinds))];
  const strong = matches.filter(({ score }) => score >= 1);
  const unheld = new Set(listUnmetWords(words, strong, criteria, isHeld));
  const understood = new Set(words.filter((word) => !unheld.has(word)));
  const inTexts = axis === 'profile' ? words.filter((word) => mayReadTexts && !understood.has(word)) : words;
  return toTerms(question, matches, criteria, await listIdsWithWords(axis, inTexts), isHeld);
}

/** As people write one, in either case. */
const PROFILE_CODE = /^\s*[A-HJ-NP-Z2-9]{6}\s*$/i;
