import { saveCompany } from '@/lib/companies/save-company';
import { companyFormSchema } from '@/lib/companies/schema';
import type { Tx } from '@/lib/db';
import { saveProfile } from '@/lib/profiles/save-profile';
import { profileFormSchema } from '@/lib/profiles/schema';
import { hoursAfter } from './clock';
import type { DemoCompany, Demonstration, DemoProfile } from './demonstration';
import type { DatabaseLists } from './lists-repository';
import { companyForm, type SeededCompany } from './seed-companies';
import { profileForm } from './seed-profiles';

const PROFILES = [4, 11, 23];
const COMPANIES = [2, 17];
const SINCE_HOURS = -20;

type Seeded = { profiles: { profileId: string; userId: string }[]; companies: SeededCompany[]; now: Date };

/** Some pages whose next version waits, while the approved one stays public: a counsellor finds something to read. */
export async function seedWaiting(
  tx: Tx,
  demonstration: Demonstration,
  lists: DatabaseLists,
  { profiles, companies, now }: Seeded,
): Promise<void> {
  const at = hoursAfter(now, SINCE_HOURS);
  for (const position of PROFILES) {
    const { profileId, userId } = profiles[position]!;
    const form = profileFormSchema.parse(profileForm(reworded(demonstration.profiles[position]!), lists));
    const save = { profileId, form, by: userId, origin: 'demonstration' as const, mayAttest: false, now: at };
    await saveProfile(tx, save);
  }
  for (const position of COMPANIES) {
    const { companyId, userId } = companies[position]!;
    const form = companyFormSchema.parse(companyForm(grown(demonstration.companies[position]!), lists));
    await saveCompany(tx, { companyId, form, by: userId, origin: 'demonstration', now: at });
  }
}

function reworded(profile: DemoProfile): DemoProfile {
  const sentences = profile.aspirations.split(/(?<=\.) /);
  return {
    ...profile,
    aspirations: [...sentences.slice(1), sentences[0]].join(' '),
    availability: 'tout de suite',
  };
}

function grown(company: DemoCompany): DemoCompany {
  return { ...company, headcount: company.headcount + 2, soughtSkills: company.soughtSkills.slice(0, 2) };
}
