import type { PartnerContent } from './schema';

/** What is still missing before a counsellor can read the page, by field; empty when it may be submitted. */
export function missingForReview(content: PartnerContent): Record<string, string> {
  const missing: Record<string, string> = {};
  if (content.presentation === '') missing.presentation = 'Présentez votre structure en quelques phrases.';
  if (content.fieldIds.length === 0) missing.domaine = 'Choisissez au moins un domaine d’intervention.';
  if (content.opportunities.some(({ title }) => title === '')) {
    missing.opportunite = 'Donnez un titre à chaque opportunité.';
  }
  return missing;
}
