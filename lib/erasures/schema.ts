import { z } from 'zod';

/** What is erased by the clock and capped; `open-exchanges` are closed. */
export const ERASURE_KINDS = [
  'accounts',
  'contact-cards',
  'drafts',
  'files',
  'import-reports',
  'letter-originals',
  'letters',
  'local-mails',
  'open-exchanges',
  'raw-mails',
  'registrations',
  'reporters',
  'unconfirmed-letters',
  'untold',
] as const;

export type ErasureKind = (typeof ERASURE_KINDS)[number];

/** Under which the hold stands that stops all erasing. */
export const CLOCK = 'clock';

export const allowErasureSchema = z.object({ nature: z.enum(ERASURE_KINDS) });
