import 'server-only';
import { db, type Tx } from '@/lib/db';
import { findSavedSearch, updateSavedSearch } from './repository';
import { readStopToken } from './stop-token';

/**
 * No more mail for this search, which stays saved; pressing twice is harmless. False for a token that is not ours: who
 * deleted the search since has what they asked for.
 */
export async function stopAlert(token: string, tx: Tx = db): Promise<boolean> {
  const id = readStopToken(token);
  if (id === null) return false;
  const search = await findSavedSearch(tx, id);
  if (search) await updateSavedSearch(tx, search, { frequency: 'never' });
  return true;
}
