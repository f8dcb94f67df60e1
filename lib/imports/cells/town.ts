import { z } from 'zod';
import type { RowContext } from '../row-context';

/** The INSEE code of a commune; the input joins the cells *commune* and *code_postal*. */
export const townCell = (find: RowContext['commune'], { inTerritoryOnly = false } = {}) =>
  z.object({ text: z.string(), postalCode: z.string() }).transform(({ text, postalCode }, context) => {
    if (text === '') {
      context.addIssue('La commune manque.');
      return z.NEVER;
    }
    const answer = find(text, postalCode, inTerritoryOnly);
    if (answer.ok) return answer.commune.code;
    context.addIssue(
      answer.reason === 'ambiguous'
        ? `Plusieurs communes s’appellent « ${text} ». Ajoutez le code postal ou le code INSEE.`
        : answer.reason === 'outside'
          ? `La commune « ${text} » n’est pas dans le territoire.`
          : `La commune « ${text} » n’existe pas. Vérifiez son nom, ou écrivez son code INSEE.`,
    );
    return z.NEVER;
  });

export const postalCodeCell = z.string().max(20, 'Ce code postal est trop long.');
