import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';

const emailSchema = z.email();

/** Lower case; an empty cell is null. */
export const emailCell = z.string().transform((text, context) => {
  if (text === '') return null;
  const address = text.replace(/^mailto:/i, '').toLowerCase();
  if (address.length <= 254 && emailSchema.safeParse(address).success) return address;
  context.addIssue(`« ${text} » n’est pas une adresse e-mail.`);
  return z.NEVER;
});

/** As it is written in France; a number that nobody could dial is kept as written, with a warning. */
export const phoneCell = (warn: (reason: string) => void) =>
  z
    .string()
    .max(60, 'Ce numéro de téléphone est trop long.')
    .transform((text) => {
      if (text === '') return '';
      const phone = parsePhoneNumberFromString(restoreZero(text), 'FR');
      if (!phone?.isPossible()) {
        warn(`« ${text} » ne ressemble pas à un numéro de téléphone. Il est gardé tel quel.`);
        return text;
      }
      return phone.country === 'FR' ? phone.formatNational() : phone.formatInternational();
    });

/** Excel drops the first zero of a number it took for a quantity. */
const restoreZero = (text: string) => (/^[1-9]\d{8}$/.test(text) ? `0${text}` : text);

const urlSchema = z.url({ protocol: /^https?$/ });

/** An http or https address; `https://` is added where it was left out. */
export const websiteCell = z.string().transform((text, context) => {
  if (text === '') return '';
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (address.length <= 500 && urlSchema.safeParse(address).success) return address;
  context.addIssue(`« ${text} » n’est pas une adresse de site.`);
  return z.NEVER;
});
