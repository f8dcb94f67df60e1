import { z } from 'zod';

// The fields that several forms share. A form sends nothing for an unticked box, a string for one ticked box and
// an array for several, an empty string for an empty field: each piece takes all of these.

function asList(value: unknown): unknown {
  if (value === undefined || value === '') return [];
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== '');
}

export function choices<const T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess(asList, z.array(z.enum(values, { error: 'Choisissez dans la liste.' })));
}

/** The largest number of an `integer` column: PostgreSQL fails at a larger one. */
export const LARGEST_INTEGER = 2_147_483_647;

/** Ids ticked in a referential, without repetition. */
export function ids(max: number) {
  return z.preprocess(
    asList,
    z
      .array(z.coerce.number().int().positive().max(LARGEST_INTEGER))
      .transform((list) => [...new Set(list)])
      .pipe(z.array(z.number()).max(max, `Choisissez-en ${max} au plus.`)),
  );
}

/** Labels typed one per line or one per field; unknown ones are proposed to a counsellor. */
export function labels(max: number) {
  return z.preprocess(
    asList,
    z
      .array(z.string())
      .transform((list) => [
        ...new Set(
          list
            .flatMap((item) => item.split(/\r?\n/))
            .map(oneLine)
            .filter(Boolean),
        ),
      ])
      .pipe(z.array(z.string().max(120, tooLong('Un intitulé', 120))).max(max, `Écrivez-en ${max} au plus.`)),
  );
}

/** Says by how much a limit is passed: nothing is cut, and what was typed stays in the form. */
function tooLong(what: string, max: number) {
  const say = (count: number) => count.toLocaleString('fr-FR');
  return {
    error: ({ input }: { input?: unknown }) => {
      const length = typeof input === 'string' ? input.length : max;
      return `${what} fait ${say(length)} caractères, ${say(max)} au plus : ${say(length - max)} de trop. Il est gardé tel quel, raccourcissez-le.`;
    },
  };
}

export function line(max: number) {
  return z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(max, tooLong('Ce champ', max)));
}

export function requiredLine(max: number, message: string) {
  return line(max).pipe(z.string().min(1, message));
}

export function text(max: number) {
  return z
    .string()
    .default('')
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(max, tooLong('Ce texte', max)));
}

/** A calendar day, kept as midnight UTC of that day, which is how the database's dates are read. */
export function optionalDate() {
  return z
    .string()
    .default('')
    .transform((value, context): Date | null => {
      if (value.trim() === '') return null;
      const date = parseDay(value.trim());
      if (!date) context.addIssue({ code: 'custom', message: 'Écrivez une date, par exemple 15/03/2027.' });
      return date;
    });
}

export function ticked() {
  return z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== '');
}

/** The button that was pressed: *Enregistrer* unless it says *Soumettre à relecture*. */
export function intention() {
  return z
    .string()
    .optional()
    .transform((value): 'save' | 'submit' => (value === 'soumettre' ? 'submit' : 'save'));
}

export function website() {
  return line(300).pipe(
    z.string().transform((value, context) => {
      if (value === '') return '';
      const address = /^https?:\/\//i.test(value) ? value : `https://${value}`;
      if (URL.canParse(address) && new URL(address).hostname.includes('.')) return address;
      context.addIssue({
        code: 'custom',
        message: 'Écrivez une adresse de site, par exemple www.exemple.fr.',
      });
      return z.NEVER;
    }),
  );
}

export function parseDay(value: string): Date | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  const [year, month, day] = french
    ? [Number(french[3]), Number(french[2]), Number(french[1])]
    : value.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2200)
    return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
