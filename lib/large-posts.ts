import { isStaff, type Actor } from '@/lib/accounts/actor';
import { isCorrespondent } from '@/lib/conversations/policy';

const MEGABYTE = 1024 * 1024;

/** Bytes of a form of texts, with what React sends back of the answer before. */
export const ORDINARY_POST = MEGABYTE;

type LargePost = { under: string; bytes: number; policy: (actor: Actor) => boolean };

/** Pages whose forms carry files, and who may send that much there. */
const LARGE_POSTS: LargePost[] = [
  { under: '/conseil/imports', bytes: 52 * MEGABYTE, policy: isStaff },
  { under: '/echanges/', bytes: 17 * MEGABYTE, policy: isCorrespondent },
];

export function findLargePost(path: string): LargePost | undefined {
  return LARGE_POSTS.find(({ under }) => path.startsWith(under));
}
