import 'server-only';
import type { z } from 'zod';
import type { CandidateActor, CompanyActor } from '@/lib/accounts/actor';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { NotFoundError } from '@/lib/domain-error';
import { listCurrentResults } from './list-current-results';
import { findSavedSearch, rememberResults, updateSavedSearch } from './repository';
import { MOST_KNOWN } from './rules';
import type { changeSearchSchema } from './schema';

/** A new name or frequency. An alert that begins again tells what comes from now on, not what came while it was off. */
export async function changeSearch(
  tx: Tx,
  { userId }: CandidateActor | CompanyActor,
  { id, nom, frequence }: z.output<typeof changeSearchSchema>,
  now: Date,
): Promise<void> {
  const search = await findSavedSearch(tx, id);
  if (search?.userId !== userId) throw new NotFoundError();
  if (search.frequency === 'never' && frequence !== 'never') {
    await rememberResults(tx, id, await listCurrentResults(search, MOST_KNOWN));
    await updateSavedSearch(tx, search, { checkedOn: dayIn(now) });
  }
  await updateSavedSearch(tx, search, { name: nom, frequency: frequence });
}
