import type { Owner } from '@/lib/accounts/standing';

/** An owner that the mission's staff is to be told of; without a counsellor of their own, everybody is. */
export type Followed = { kind: Owner['kind']; counsellorId: string | null };
