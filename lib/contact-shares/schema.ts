import { z } from 'zod';
import { choices, line } from '@/lib/forms/schema';

export const DETAIL_KEYS = ['firstName', 'lastName', 'name', 'company', 'email', 'phone', 'address'] as const;
export type DetailKey = (typeof DETAIL_KEYS)[number];

/** One line of a card: what it is and what the other side reads. */
export type Detail = { key: DetailKey; value: string };

export const DETAIL_LABELS: Record<DetailKey, string> = {
  firstName: 'Prénom',
  lastName: 'Nom de famille',
  name: 'Nom',
  company: 'Entreprise',
  email: 'Adresse e-mail',
  phone: 'Téléphone',
  address: 'Adresse',
};

const DETAIL_PHRASES: Record<DetailKey, string> = {
  firstName: 'mon prénom',
  lastName: 'mon nom de famille',
  name: 'mon nom',
  company: 'le nom de l’entreprise',
  email: 'mon adresse e-mail',
  phone: 'mon téléphone',
  address: 'l’adresse de l’entreprise',
};

const inFrench = new Intl.ListFormat('fr');

/** "mon prénom et mon téléphone": the button that shares them says exactly that. */
export function nameDetails(keys: readonly DetailKey[]): string {
  return inFrench.format(keys.map((key) => DETAIL_PHRASES[key]));
}

const chosenDetails = choices(DETAIL_KEYS).pipe(
  z.array(z.enum(DETAIL_KEYS)).min(1, 'Cochez au moins une coordonnée à montrer.'),
);

/** The first step: nothing is shown to anybody yet. */
export const chooseDetailsSchema = z.object({
  conversation: z.uuid(),
  montrer: chosenDetails,
  /** Of a candidate whose file has none: kept in the account. */
  telephone: line(30),
});

export const shareSchema = z.object({
  conversation: z.uuid(),
  montrer: chosenDetails,
  /** Seal of the preview that was read: what is shared is exactly that. */
  apercu: z.string().regex(/^[0-9a-f]{64}$/),
});
