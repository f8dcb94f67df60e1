import { z } from 'zod';

export type Sex = 'F' | 'H' | 'autre';

export const SEX_LABELS: Record<Sex, string> = { F: 'Femme', H: 'Homme', autre: 'Autre' };

const UNSAID = 'sans-reponse';

export const SEX_OPTIONS = [
  ...Object.entries(SEX_LABELS).map(([value, label]) => ({ value, label })),
  { value: UNSAID, label: 'Je préfère ne pas répondre' },
];

const isSex = (value: string): value is Sex => Object.hasOwn(SEX_LABELS, value);

/** Null for somebody who prefers not to answer; undefined where nothing is chosen, which changes nothing. */
export function sexAnswer() {
  return z
    .string()
    .optional()
    .transform((value, context): Sex | null | undefined => {
      if (value === undefined || value === '') return undefined;
      if (value === UNSAID) return null;
      if (isSex(value)) return value;
      context.addIssue({ code: 'custom', message: 'Choisissez dans la liste.' });
      return z.NEVER;
    });
}
