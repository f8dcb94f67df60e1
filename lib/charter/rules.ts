import { addMonths, dayIn, formatDate } from '@/lib/calendar';

/** A published charter; lists of them are in the order of their versions. */
export type CharterVersion = { id: number; version: number; publishedAt: Date };

/** Papers were signed before the site opened: the first version counts for those of the year before it. */
const MONTHS_OF_EARLIER_PAPERS = 12;

const isFirst = (charters: readonly CharterVersion[], charter: CharterVersion) => charter === charters[0];

/** The first day, at midnight UTC, on which a paper may have been signed; null before the first charter. */
export function firstPaperDay(charters: readonly CharterVersion[]): Date | null {
  const [first] = charters;
  return first ? addMonths(dayIn(first.publishedAt), -MONTHS_OF_EARLIER_PAPERS) : null;
}

/** The version that was in force on the day a paper was signed; null before the first. A new one counts from its own day. */
export function charterOn(charters: readonly CharterVersion[], day: Date): CharterVersion | null {
  const begun = charters.filter((charter) =>
    isFirst(charters, charter) ? day >= firstPaperDay(charters)! : day >= dayIn(charter.publishedAt),
  );
  return begun.at(-1) ?? null;
}

/** Told beside a date that is before the first day of papers. */
export const sayTooEarly = (first: Date) =>
  `Cette date est d’avant la première charte, qui compte depuis le ${formatDate(first)}. Vérifiez l’année sur le papier.`;
