import { z } from 'zod';

export const YES_NO = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
];

/** For a question that may wait for its answer. */
export const YES_NO_UNKNOWN = [...YES_NO, { value: 'a-preciser', label: 'À préciser plus tard' }];

const ANSWERS: Readonly<Record<string, boolean | null>> = { oui: true, non: false, 'a-preciser': null };

/** True, false, null for what is to be made clear later; undefined where nothing is chosen. */
export function yesNoUnknown() {
  return z
    .string()
    .optional()
    .transform((value, context): boolean | null | undefined => {
      if (value === undefined || value === '') return undefined;
      if (Object.hasOwn(ANSWERS, value)) return ANSWERS[value];
      context.addIssue({ code: 'custom', message: 'Choisissez dans la liste.' });
      return z.NEVER;
    });
}

/** As the form holds it: an answer that is still missing is asked for again. */
export const writeYesNo = (value: boolean | null) => (value === null ? '' : value ? 'oui' : 'non');
