import { z } from 'zod';
import { dateCell } from './date';

export const YOUNGEST = 16;
export const OLDEST = 25;

/** Full years between two days written AAAA-MM-JJ. */
export function ageOn(today: string, birthDate: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Mandatory; only those of 16 to 25 inclusive on `today`. */
export const birthDateCell = (today: string) =>
  dateCell.transform((date, context) => {
    if (date === null) {
      context.addIssue('La date de naissance manque.');
      return z.NEVER;
    }
    const age = ageOn(today, date);
    if (age >= YOUNGEST && age <= OLDEST) return date;
    context.addIssue(
      date > today
        ? 'Cette date de naissance est dans l’avenir.'
        : `Cette personne a ${age} ans : l’espace est ouvert de ${YOUNGEST} à ${OLDEST} ans.`,
    );
    return z.NEVER;
  });
