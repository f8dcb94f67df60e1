import type { FormValues } from '@/lib/action-result';
import type { ProfileContent } from '@/lib/profiles/schema';

/** The stored page as the form's fields hold it. */
export function toFormValues(content: ProfileContent, occupations: Map<number, string>): FormValues {
  return {
    'savoir-faire': content.skills.map(({ skillId }) => String(skillId)),
    preuve: content.skills.map(({ skillId, proof }) => `${skillId}:${proof}`),
    'autres-savoir-faire': content.proposedSkills,
    metier: [...content.occupationIds.map((id) => occupations.get(id) ?? ''), ...content.proposedOccupations],
    motivation: content.motivationIds.map(String),
    valeur: content.valueIds.map(String),
    recherche: content.kinds,
    mobilite: content.mobilities,
    aspirations: content.aspirations,
    disponibilite: content.availability,
    'disponible-le': content.availableOn?.toISOString().slice(0, 10) ?? '',
  };
}
