import 'server-only';
import type { z } from 'zod';
import type { CandidateActor, CompanyActor } from '@/lib/accounts/actor';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { openSearch } from '@/lib/search/engine';
import { canonicalQuery } from './address';
import { listCurrentResults } from './list-current-results';
import { countOtherSearches, rememberResults, upsertSavedSearch } from './repository';
import { MOST_KNOWN, MOST_SEARCHES } from './rules';
import type { saveSearchSchema } from './schema';

/** Keeps a search with what it finds today, so that an alert tells only what comes after. */
export async function saveSearch(
  tx: Tx,
  { userId }: CandidateActor | CompanyActor,
  { axe: axis, recherche, nom, frequence }: z.output<typeof saveSearchSchema>,
  now: Date,
): Promise<void> {
  const query = canonicalQuery(axis, recherche, (await openSearch()).vocabulary.terms);
  if ((await countOtherSearches(tx, { userId, axis, query })) >= MOST_SEARCHES)
    throw new DomainError(
      `Vous gardez déjà ${MOST_SEARCHES} recherches. Supprimez-en une dans « Mes recherches », puis recommencez.`,
    );
  const known = await listCurrentResults({ axis, query, userId }, MOST_KNOWN + 1);
  if (known.length > MOST_KNOWN)
    throw new DomainError(
      'Cette recherche trouve trop de résultats pour annoncer les nouveaux. Ajoutez un critère, puis enregistrez-la.',
    );
  const search = { userId, axis, query, name: nom, frequency: frequence, checkedOn: dayIn(now) };
  await rememberResults(tx, await upsertSavedSearch(tx, search), known);
}
