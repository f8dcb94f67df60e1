import type { ProfileContent } from '@/lib/profiles/schema';
import type { CandidateRow } from './schema';

export const toDay = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** The public face that a row describes. */
export function contentOf(row: CandidateRow): ProfileContent {
  return {
    skills: row.skills.known.map(({ id, proof }) => ({ skillId: id, proof })),
    motivationIds: row.motivations,
    valueIds: row.values,
    occupationIds: row.occupations.ids,
    kinds: row.kinds,
    mobilities: row.mobilities,
    proposedSkills: row.skills.proposed,
    proposedOccupations: row.occupations.proposed,
    aspirations: row.aspirations,
    availability: row.availability.text,
    availableOn: toDay(row.availability.on),
  };
}

/** Who the person is, for the mission locale only. */
export function identityOf(row: CandidateRow): CandidateIdentity {
  return {
    firstName: row.firstName,
    lastName: row.lastName,
    fileNumber: row.fileNumber,
    email: row.email,
    phone: row.phone || null,
    birthDate: toDay(row.birthDate),
    sex: row.sex,
    communeCode: row.town,
    counsellorId: row.counsellor,
  };
}

export type CandidateIdentity = {
  firstName: string | null;
  lastName: string | null;
  fileNumber: string | null;
  email: string | null;
  phone: string | null;
  birthDate: Date | null;
  sex: CandidateRow['sex'];
  communeCode: string | null;
  counsellorId: string | null;
};

/** One proof for each savoir-faire: the first listed is the one that was there. */
export function withoutRepeatedSkills(content: ProfileContent): ProfileContent {
  const seen = new Set<number>();
  const skills = content.skills.filter(({ skillId }) => !seen.has(skillId) && seen.add(skillId));
  return { ...content, skills };
}
