import type { Tx } from '@/lib/db';
import { readSeedReferentials } from './seed-files';
import * as repository from './seed-repository';

/**
 * Adds what the short lists hold and the database lacks; safe to repeat. A row that is there is never changed: the
 * official data (npm run rome) or the mission may have given it a newer label.
 */
export async function loadReferentials(tx: Tx): Promise<void> {
  const seed = readSeedReferentials();
  await repository.addDomains(tx, seed.domains);
  await repository.addOccupations(tx, seed.occupations);
  await repository.addSkills(tx, seed.skills);
  await repository.addMotivations(tx, seed.motivations);
  await repository.addValues(tx, seed.values);
  await repository.addIndustries(tx, inOrder(seed.industries));
  await repository.addPartnerFields(tx, inOrder(seed.partnerFields));
}

function inOrder<Row>(rows: Row[]) {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}
