import { z } from 'zod';
import { recipientKeysOf } from './arrival';

/** What is used of a provider's event. Its addresses and subject are not kept: they would join an alias to a person. */
export const eventDataSchema = z.object({
  email_id: z.string(),
  created_at: z.string().max(40).optional().catch(undefined),
  /** Keyed hashes of our own aliases among the recipients. */
  recipient_keys: z.array(z.string()).optional().catch(undefined),
  bounce: z.object({ type: z.string() }).optional(),
  /** A code such as `reached_daily_quota`; a sentence might name somebody. */
  failed: z
    .object({ reason: z.string().regex(/^[A-Za-z0-9_]{1,60}$/) })
    .optional()
    .catch(undefined),
});

const addresses = z.array(z.string().max(1_000)).max(1_000).nullish().catch(null);

/** The recipients as the provider names them, in its events and in its list. */
export const toldRecipientsSchema = z
  .object({ to: addresses, cc: addresses, bcc: addresses, received_for: addresses })
  .transform(({ to, cc, bcc, received_for }) => [to, cc, bcc, received_for].flatMap((found) => found ?? []));

/** Empty for an event of a kind that we do not follow. */
export function keptOfEvent(data: unknown): Partial<z.output<typeof eventDataSchema>> {
  const parsed = eventDataSchema.safeParse(data);
  if (!parsed.success) return {};
  const { recipient_keys: _, ...kept } = parsed.data;
  const keys = recipientKeysOf(toldRecipientsSchema.safeParse(data).data ?? []);
  return keys.length > 0 ? { ...kept, recipient_keys: keys } : kept;
}
