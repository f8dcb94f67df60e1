import { addMonths } from '@/lib/calendar';

/** In months without a sign of life (privacy-and-law.md: 18 and 24 unless the director sets others). */
export type Delays = { remindAfter: number; eraseAfter: number };

/** Whoever is found silent late, since the delays were shortened for example, still has a month after the reminder. */
const LEAST_NOTICE = 1;

type Silence = { lastSign: Date; remindedAt: Date | null };

/** What is due for somebody today. A reminder that a sign of life followed no longer counts. */
export function whatIsDue(
  { lastSign, remindedAt }: Silence,
  { remindAfter, eraseAfter }: Delays,
  now: Date,
): 'nothing' | 'reminder' | 'erasure' {
  const reminded = remindedAt !== null && remindedAt > lastSign;
  if (!reminded) return addMonths(lastSign, remindAfter) <= now ? 'reminder' : 'nothing';
  return whenErased(lastSign, eraseAfter, remindedAt) <= now ? 'erasure' : 'nothing';
}

/** When somebody reminded at `remindedAt` is erased unless they give a sign of life. */
export function whenErased(lastSign: Date, eraseAfter: number, remindedAt: Date): Date {
  const late = addMonths(lastSign, eraseAfter);
  const noticed = addMonths(remindedAt, LEAST_NOTICE);
  return late > noticed ? late : noticed;
}
