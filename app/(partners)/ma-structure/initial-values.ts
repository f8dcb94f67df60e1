import type { FormValues } from '@/lib/action-result';
import type { OwnPartner } from '@/lib/partners/owner-repository';

/** The stored page as the form's fields hold it; a new one starts with what the mission knows. */
export function toFormValues({ latest, legalName, communeName }: OwnPartner): FormValues {
  if (!latest) return { nom: legalName, commune: communeName };
  const { content } = latest;
  return {
    nom: content.name,
    type: content.type,
    domaine: content.fieldIds.map(String),
    commune: latest.communeName,
    'code-postal': content.postalCode,
    adresse: content.address,
    telephone: content.phone,
    courriel: content.email,
    site: content.website,
    presentation: content.presentation,
    activites: content.activities,
    opportunite: content.opportunities.map(({ title }) => title),
    'opportunite-detail': content.opportunities.map(({ detail }) => detail),
  };
}
