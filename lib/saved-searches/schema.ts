import { z } from 'zod';
import { requiredLine } from '@/lib/forms/schema';
import { AXES } from '@/lib/search/schema';

export const FREQUENCIES = ['daily', 'weekly', 'never'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const FREQUENCY_LABELS: Readonly<Record<Frequency, string>> = {
  daily: 'Chaque jour',
  weekly: 'Chaque semaine',
  never: 'Pas de courriel',
};

export const LONGEST_NAME = 80;
const name = requiredLine(LONGEST_NAME, 'Donnez un nom à cette recherche.');
const frequency = z.enum(FREQUENCIES, { error: 'Choisissez dans la liste.' });
const id = z.uuid();

/** `recherche` is what follows the question mark in the address of the results. */
export const saveSearchSchema = z.object({
  axe: z.enum(AXES),
  recherche: z.string().max(4000, 'Cette recherche a trop de critères pour être gardée.').default(''),
  nom: name,
  frequence: frequency,
});

export const changeSearchSchema = z.object({ id, nom: name, frequence: frequency });
export const forgetSearchSchema = z.object({ id });
export const stopAlertSchema = z.object({ jeton: z.string().max(200) });
