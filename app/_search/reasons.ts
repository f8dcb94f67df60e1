import type { Matches } from '@/lib/search/find-matches';

type Word = { slug: string; label: string };

/** Values of a criterion that the search asked for: those chosen, and those that the typed words mean. */
export function askedValues({ state, question }: Matches, criterion: string): string[] {
  const meant = question.flatMap(({ any }) => any.filter((value) => value.criterion === criterion));
  return [...new Set([...(state.criteria[criterion] ?? []), ...meant.map(({ value }) => value)])];
}

/** "Valeurs : entraide, respect"; nothing when none of the words was asked for. */
export function reasonOf(name: string, words: readonly Word[], asked: readonly string[]): string[] {
  const shared = words.filter(({ slug }) => asked.includes(slug));
  return shared.length > 0 ? [`${name} : ${shared.map(({ label }) => label).join(', ')}`] : [];
}

/** What else to say of a result when only its texts answer the words typed. */
export function withTextReason({ state, question }: Matches, id: string, reasons: string[]): string[] {
  const isInTexts = reasons.length === 0 && question.some(({ ids }) => ids.includes(id));
  return isInTexts ? [`« ${state.q} » : trouvé dans le texte de la page`] : reasons;
}
