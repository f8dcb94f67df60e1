import 'server-only';
import type { CandidateActor, CompanyActor } from '@/lib/accounts/actor';
import { mayReadProfileTexts } from '@/lib/profiles/may-read-texts';
import { findMatches } from '@/lib/search/find-matches';
import { resultsPath, toParams } from './address';
import { listSavedSearches, type SavedSearch } from './repository';

export interface SavedSearchLine extends SavedSearch {
  readonly path: string;
  /** Its criteria in words; none when it takes everything. */
  readonly criteria: readonly string[];
  /** Results today. */
  readonly total: number;
}

/** A person's saved searches as they are today, the newest first. */
export async function describeSavedSearches(
  actor: CandidateActor | CompanyActor,
): Promise<SavedSearchLine[]> {
  const [searches, mayReadTexts] = await Promise.all([
    listSavedSearches(actor.userId),
    mayReadProfileTexts(actor),
  ]);
  return Promise.all(
    searches.map(async (search) => {
      const { chosen, state, total } = await findMatches(search.axis, toParams(search.query), {
        mayReadTexts,
      });
      const radius = state.radius === null ? [] : [`à ${state.radius} km au plus`];
      return {
        ...search,
        path: resultsPath(search.axis, search.query),
        criteria: [...chosen.map(({ label }) => label), ...radius],
        total,
      };
    }),
  );
}
