import type { Correspondent } from '@/lib/conversations/policy';

/** A letter as it is posted to the web process; answered with the exchange's id. */
export type LetterPost = {
  actor: Correspondent;
  to: { profileId: string } | { companyId: string } | string;
  text: string;
};
