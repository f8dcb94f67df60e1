import 'server-only';
import type { Tx } from '@/lib/db';

/** Marks who turns 26 within a month of this day and of whom nobody was told, and answers with whose they are. */
export async function markBirthdays(
  tx: Tx,
  day: Date,
  now: Date,
): Promise<{ counsellorId: string | null }[]> {
  return tx.$queryRaw<{ counsellorId: string | null }[]>`
    UPDATE "Candidate" SET "birthdayToldAt" = ${now}
     WHERE state <> 'erased' AND "birthdayToldAt" IS NULL
       AND ("birthDate" + interval '26 years')::date > ${day}::date
       AND ("birthDate" + interval '26 years')::date <= ${day}::date + interval '1 month'
    RETURNING "counsellorId"`;
}
