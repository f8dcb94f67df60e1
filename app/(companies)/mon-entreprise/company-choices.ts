import {
  listIndustryChoices,
  listOccupationChoices,
  listSkillChoices,
  listValueChoices,
} from '@/lib/referentials/choices-repository';
import type { CompanyChoices } from './company-fields';

export async function listCompanyChoices(): Promise<CompanyChoices> {
  const [skills, values, occupations, industries] = await Promise.all([
    listSkillChoices(),
    listValueChoices(),
    listOccupationChoices(),
    listIndustryChoices(),
  ]);
  return { skills, values, occupations, industries };
}
