import type { Owner } from '@/lib/accounts/standing';

/** An owner that will be erased unless somebody gives a sign of life. */
export type Fading = { kind: Owner['kind']; counsellorId: string | null };
