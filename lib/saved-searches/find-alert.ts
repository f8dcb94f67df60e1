import 'server-only';
import { db } from '@/lib/db';
import { findSavedSearch } from './repository';
import { readStopToken } from './stop-token';

/** What the holder of an alert's mail may know of it; `search` is null once deleted. Null for a token that is not ours. */
export async function findAlert(
  token: string,
): Promise<{ search: { name: string; stopped: boolean } | null } | null> {
  const id = readStopToken(token);
  if (id === null) return null;
  const search = await findSavedSearch(db, id);
  return { search: search && { name: search.name, stopped: search.frequency === 'never' } };
}
