import {
  listMotivationChoices,
  listOccupationChoices,
  listSkillChoices,
  listValueChoices,
} from '@/lib/referentials/choices-repository';
import type { ProfileChoices } from './profile-fields';

export async function listProfileChoices(): Promise<ProfileChoices> {
  const [skills, motivations, values, occupations] = await Promise.all([
    listSkillChoices(),
    listMotivationChoices(),
    listValueChoices(),
    listOccupationChoices(),
  ]);
  return { skills, motivations, values, occupations };
}
