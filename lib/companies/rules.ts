import type { CompanyContent } from './schema';

/** What is still missing before a counsellor can read the page, by field; empty when it may be submitted. */
export function missingForReview(content: CompanyContent): Record<string, string> {
  const missing: Record<string, string> = {};
  if (content.presentation === '') missing.presentation = 'Présentez votre métier en quelques phrases.';
  if (content.skillIds.length + content.proposedSkills.length === 0) {
    missing['savoir-faire'] = 'Choisissez au moins un savoir-faire de votre entreprise.';
  }
  if (content.valueIds.length === 0) missing.valeur = 'Choisissez au moins une valeur.';
  return missing;
}
