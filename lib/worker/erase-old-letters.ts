import 'server-only';
import { addMonths } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { eraseLettersBefore, eraseReportersBefore } from './letter-retention-repository';

const MONTHS = 6;

/** Six months after the last letter of an exchange, or the decision of a report, and writes what it did. */
export async function eraseOldLetters(tx: Tx, now: Date): Promise<void> {
  const before = addMonths(now, -MONTHS);
  const { letters, cards } = await eraseLettersBefore(tx, before, now);
  const reporters = await eraseReportersBefore(tx, before);
  if (letters + cards + reporters === 0) return;
  await recordEvent(tx, { name: 'old_letters_erased', data: { letters, cards, reporters } });
}
