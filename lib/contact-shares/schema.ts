import { z } from 'zod';
import { choices } from '@/lib/forms/schema';

export const DETAIL_KEYS = ['name', 'company', 'email', 'phone', 'address'] as const;
export type DetailKey = (typeof DETAIL_KEYS)[number];

/** One line of a card: what it is and what the other side reads. */
export type Detail = { key: DetailKey; value: string };

export const DETAIL_LABELS: Record<DetailKey, string> = {
  name: 'Nom',
  company: 'Entreprise',
  email: 'Adresse e-mail',
  phone: 'Téléphone',
  address: 'Adresse',
};

export const shareSchema = z.object({
  conversation: z.uuid(),
  montrer: choices(DETAIL_KEYS).pipe(
    z.array(z.enum(DETAIL_KEYS)).min(1, 'Cochez au moins une coordonnée à montrer.'),
  ),
  /** Seal of the preview that was read: what is shared is exactly that. */
  apercu: z.string().regex(/^[0-9a-f]{64}$/),
});
