import type { Tx } from '@/lib/db';
import * as repository from './remove-repository';

export type Removed = { profiles: number; companies: number; partners: number; accounts: number };

/**
 * Removes everything invented, and only that: marked owners and accounts, all they wrote and received, and the
 * exchanges that somebody real had with one of them. Territory, referentials, mission and charter stay. The
 * demonstration's own director and counsellors go too: make a real account first (npm run account).
 */
export async function removeDemonstration(tx: Tx): Promise<Removed> {
  const ids = await repository.listDemonstrationIds(tx);
  const subjects = await repository.listSubjectIds(tx, ids);
  await repository.deleteExchanges(tx, ids);
  await repository.deleteOwners(tx, ids);
  await repository.deleteAccounts(tx);
  await repository.deleteEvents(tx, subjects);
  return {
    profiles: ids.profiles.length,
    companies: ids.companies.length,
    partners: ids.partners.length,
    accounts: ids.users.length,
  };
}
