import type { AnswerRecord } from '@/lib/answer-record/rules';

/** "à environ 80 % des lettres, le plus souvent en 3 jours" */
export function sayAnswers({ percent, withinDays }: AnswerRecord): string {
  if (percent === 0) return 'rarement aux lettres';
  const share = percent === 100 ? 'à presque toutes les lettres' : `à environ ${percent} % des lettres`;
  if (withinDays === null) return share;
  return `${share}, le plus souvent en ${withinDays === 1 ? 'un jour' : `${withinDays} jours`}`;
}
