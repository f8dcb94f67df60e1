import 'server-only';
import { mayReadProfileTexts } from '@/lib/profiles/may-read-texts';
import { listAnswers } from '@/lib/search/list-answers';
import type { SavedSearch } from './repository';
import { findSearchingCompany } from './search-owner-repository';
import { toParams } from './address';

/** What a saved search finds now with what its owner may read now, newest first. */
export async function listCurrentResults(
  search: Pick<SavedSearch, 'axis' | 'query' | 'userId'>,
  most: number,
): Promise<string[]> {
  const companyId = await findSearchingCompany(search.userId);
  const { userId } = search;
  const mayReadTexts =
    companyId !== null && (await mayReadProfileTexts({ role: 'company', userId, companyId }));
  return listAnswers(search.axis, toParams(search.query), { mayReadTexts, most });
}
