import 'server-only';
import { databaseNow } from '@/lib/database-clock';
import { findLargePost } from '@/lib/large-posts';
import { findActorBySession } from './actor-repository';
import { hashSessionToken } from './hash-session-token';

/** Whether the holder of a session may send files to the page at `path`. */
export async function mayPostLarge(path: string, token: string): Promise<boolean> {
  const found = await findActorBySession(hashSessionToken(token), await databaseNow());
  return found !== null && findLargePost(path)?.policy(found.actor) === true;
}
