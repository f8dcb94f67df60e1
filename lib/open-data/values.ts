import { z } from 'zod';

/** What the values of parameters look like; whether a code or slug exists is asked of the database afterwards. */
export const words = z.string().max(200, 'au plus 200 caractères.');
export const place = z
  .string()
  .regex(
    /^(\d{5}|2[AB]\d{3}|\d{9}|hors)$/,
    'un code INSEE, le code SIREN d’un EPCI ou « hors » est attendu.',
  );
/** Where profiles show. */
export const secteur = z
  .string()
  .regex(
    /^(\d{5}|2[AB]\d{3}|\d{9}|territoire)$/,
    'un code INSEE, le code SIREN d’un EPCI ou « territoire » est attendu.',
  );
export const rome = z
  .string()
  .regex(/^[A-Z]\d{4}$/, 'un code ROME de métier est attendu, par exemple G1602.');
export const romeDomain = z
  .string()
  .regex(/^[A-Z](\d{2})?$/, 'un code ROME de domaine est attendu, par exemple G ou G16.');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'un mot en minuscules et tirets est attendu.');
export const page = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'un numéro de page est attendu, à partir de 1.')
  .transform(Number);
export const kilometres = z
  .string()
  .regex(/^([1-9]\d?|1\d\d|200)$/, 'un nombre entier de kilomètres est attendu, de 1 à 200.')
  .transform(Number);
export const order = z.enum(['pertinence', 'date', 'distance'], {
  error: 'pertinence, date ou distance est attendu.',
});
