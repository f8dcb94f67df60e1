import 'server-only';
import { dayIn, startOfDay } from '@/lib/calendar';
import { findAnswerFacts } from './repository';
import { roundRecord, type AnswerRecord } from './rules';

/** How a company answers, as its public page says it: whole months only, rounded, null below five letters. */
export async function findAnswerRecord(companyId: string, now: Date): Promise<AnswerRecord | null> {
  const today = dayIn(now);
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1));
  return roundRecord(await findAnswerFacts(companyId, startOfDay(month)));
}
