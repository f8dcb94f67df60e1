import { z } from 'zod';

const first = (value: unknown): unknown => [value].flat()[0];

/** The address of a page of matches; what is not understood is as if it were not there. */
export const fitAddressSchema = z.object({
  offre: z.preprocess(first, z.uuid().optional().catch(undefined)),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000).catch(1)),
});
