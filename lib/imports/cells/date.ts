import { z } from 'zod';
import { sayTooEarly } from '@/lib/charter/rules';

/** A day as AAAA-MM-JJ, from `JJ/MM/AAAA` or ISO; null when the calendar has no such day. */
export function readDate(text: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  const [year, month, day] = french ? [french[3], french[2], french[1]] : iso ? iso.slice(1, 4) : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}

/** An empty cell is null. */
export const dateCell = z.string().transform((text, context) => {
  if (text === '') return null;
  const date = readDate(text);
  if (date) return date;
  context.addIssue(`« ${text} » n’est pas une date. Écrivez JJ/MM/AAAA ou AAAA-MM-JJ.`);
  return z.NEVER;
});

/** The day on a paper, consent or charter: it has come, and there was a charter by then. */
export const paperDateCell = ({ today, papersSince }: { today: string; papersSince: string | null }) =>
  dateCell
    .refine((date) => date === null || date <= today, 'Cette date est dans l’avenir.')
    .refine(
      (date) => date === null || papersSince === null || date >= papersSince,
      papersSince ? sayTooEarly(new Date(papersSince)) : undefined,
    );
