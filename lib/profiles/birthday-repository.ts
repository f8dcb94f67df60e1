import 'server-only';
import type { Tx } from '@/lib/db';

/** Marks who leaves the map within a month of this day and of whom nobody was told, and returns whose they are. */
export async function markBirthdays(
  tx: Tx,
  day: Date,
  now: Date,
): Promise<{ counsellorId: string | null }[]> {
  return tx.$queryRaw<{ counsellorId: string | null }[]>`
    UPDATE "Candidate" SET "birthdayToldAt" = ${now}
     WHERE state <> 'erased' AND "birthdayToldAt" IS NULL
       AND leaves_map_on("birthDate") > ${day}::date
       AND leaves_map_on("birthDate") <= ${day}::date + interval '1 month'
    RETURNING "counsellorId"`;
}
