/** From how many letters on a rate shows (privacy-and-law.md): fewer would tell of one person. */
export const LETTERS_TO_SHOW = 5;
/** A company that leaves this many letters without answer is paused. */
export const LETTERS_TO_PAUSE = 10;

/** First letters a company got from candidates until the end of last month, and what became of them. */
export type AnswerFacts = {
  letters: number;
  answered: number;
  /** Median of the days from a letter to its answer; null without answer. */
  medianDays: number | null;
};

/** What visitors read: a share rounded to 5 %, a delay in whole days. */
export type AnswerRecord = { percent: number; withinDays: number | null };

/** Null below five letters. The month under way is left out, so that no answer shows on its day. */
export function roundRecord({ letters, answered, medianDays }: AnswerFacts): AnswerRecord | null {
  if (letters < LETTERS_TO_SHOW) return null;
  const percent = Math.round(((answered / letters) * 100) / 5) * 5;
  return {
    percent,
    withinDays: medianDays === null || percent === 0 ? null : Math.max(1, Math.ceil(medianDays)),
  };
}
