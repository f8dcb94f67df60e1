import { z } from 'zod';

const LA_POSTE = '356000000';

/**
 * Luhn's check digit over the 14 digits; the many sites of La Poste follow a rule of their own: the sum of
 * their digits is a multiple of 5 (INSEE).
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits)) return false;
  if (luhnSum(digits) % 10 === 0) return true;
  return digits.startsWith(LA_POSTE) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

export const siretCell = z.string().transform((text, context) => {
  const digits = text.replace(/[\s.-]/g, '');
  if (isSiret(digits)) return digits;
  context.addIssue(
    text === ''
      ? 'Le numéro SIRET manque.'
      : /^\d{14}$/.test(digits)
        ? `Le numéro SIRET « ${text} » n’existe pas : sa clé de contrôle est fausse.`
        : `« ${text} » n’est pas un numéro SIRET : il en faut les 14 chiffres.`,
  );
  return z.NEVER;
});
