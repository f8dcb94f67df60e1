import type { FormValues } from '@/lib/action-result';
import type { OwnCompany } from '@/lib/companies/owner-repository';

/** The stored page as the form's fields hold it; a new one starts with the name the mission knows. */
export function toFormValues(
  { latest, legalName }: OwnCompany,
  occupations: Map<number, string>,
): FormValues {
  if (!latest) return { nom: legalName };
  const { content, communeName } = latest;
  return {
    nom: content.name,
    activite: String(content.industryId),
    commune: communeName,
    'code-postal': content.postalCode,
    adresse: content.address,
    site: content.website,
    effectif: content.headcount === null ? '' : String(content.headcount),
    presentation: content.presentation,
    metier: [...content.occupationIds.map((id) => occupations.get(id) ?? ''), ...content.proposedOccupations],
    'savoir-faire': content.skillIds.map(String),
    'autres-savoir-faire': content.proposedSkills,
    recherche: content.soughtSkillIds.map(String),
    'autres-recherches': content.proposedSoughtSkills,
    valeur: content.valueIds.map(String),
  };
}
