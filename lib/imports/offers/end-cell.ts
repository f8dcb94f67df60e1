import { z } from 'zod';
import { KINDS } from '../cells/choices';
import { dateCell, readDate } from '../cells/date';
import { plainKey } from '../cells/plain-key';

/** The end needs the start and the kind beside it. An immersion lasts one month at most (code du travail D5135-3). */
export const endCell = z
  .object({ end: dateCell, start: z.string(), kind: z.string() })
  .transform(({ end, start, kind }, context) => {
    const startsOn = readDate(start);
    if (!end || !startsOn) return end;
    if (end < startsOn) {
      context.addIssue('La fin est avant le début.');
      return z.NEVER;
    }
    if (KINDS[plainKey(kind)] === 'immersion' && end > oneMonthAfter(startsOn)) {
      context.addIssue('Une immersion dure un mois au plus.');
      return z.NEVER;
    }
    return end;
  });

function oneMonthAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = (date.getUTCMonth() + 1) % 12;
  date.setUTCMonth(date.getUTCMonth() + 1);
  if (date.getUTCMonth() !== wanted) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}
