import type { Tx } from '@/lib/db';
import { composeDemonstration } from './compose-demonstration';
import { readContent } from './content';
import { listPlaces, readLists } from './lists-repository';
import { insertUsers, hasDemonstration } from './owners-repository';
import { seedCompanies } from './seed-companies';
import { seedExchanges } from './seed-exchanges';
import { seedPartners } from './seed-partners';
import { seedProfiles } from './seed-profiles';
import { seedWaiting } from './seed-waiting';

export type Staff = { director: string; counsellors: string[] };

/**
 * Fills an installation with invented people, companies, partners and a year of letters, each row marked as
 * demonstration. Answers false, and does nothing, when some are there already.
 */
export async function seedDemonstration(tx: Tx, now: Date, say: (line: string) => void): Promise<boolean> {
  if (await hasDemonstration(tx)) return false;
  const lists = await readLists(tx);
  const demonstration = composeDemonstration(readContent(), lists, await listPlaces(tx), now);
  const staff = await seedStaff(tx, now);
  say(`${demonstration.companies.length} companies, their offers and news`);
  const companies = await seedCompanies(tx, demonstration.companies, lists, staff);
  say(`${demonstration.partners.length} partners`);
  await seedPartners(tx, demonstration.partners, lists, staff);
  say(`${demonstration.profiles.length} profiles`);
  const profiles = await seedProfiles(tx, demonstration.profiles, lists, staff);
  say(`${demonstration.exchanges.length} exchanges of letters`);
  await seedExchanges(tx, demonstration.exchanges, { companies, profiles });
  await seedWaiting(tx, demonstration, lists, { companies, profiles, now });
  return true;
}

async function seedStaff(tx: Tx, now: Date): Promise<Staff> {
  const account = (name: string, role: 'counsellor' | 'director') => ({
    email: `${name}@demo.test`,
    role,
    createdAt: now,
  });
  const [director, ...counsellors] = await insertUsers(tx, [
    account('direction', 'director'),
    account('conseil', 'counsellor'),
    account('conseil-2', 'counsellor'),
    account('conseil-3', 'counsellor'),
  ]);
  return { director: director!, counsellors };
}
