import { z } from 'zod';

/** What is used of a provider's event. Its addresses and subject are not kept: they would join an alias to a person. */
export const eventDataSchema = z.object({
  email_id: z.string(),
  bounce: z.object({ type: z.string() }).optional(),
  /** A code such as `reached_daily_quota`; a sentence might name somebody. */
  failed: z
    .object({ reason: z.string().regex(/^[A-Za-z0-9_]{1,60}$/) })
    .optional()
    .catch(undefined),
});

/** Empty for an event of a kind that we do not follow. */
export function keptOfEvent(data: unknown): Partial<z.output<typeof eventDataSchema>> {
  return eventDataSchema.safeParse(data).data ?? {};
}
