import type { CompanyContent } from '@/lib/companies/schema';
import type { Field } from '../compare';
import type { WordsOf } from './profile';
import { list, proposed, text } from './words';

export function describeCompany(
  version: CompanyContent & { commune: { name: string } },
  words: WordsOf,
): Field[] {
  return [
    text('Nom', version.name),
    list('Secteur d’activité', words.industries([version.industryId])),
    text('Commune', version.commune.name),
    text('Code postal', version.postalCode),
    text('Adresse', version.address),
    text('Site', version.website),
    text('Effectif', version.headcount === null ? null : String(version.headcount)),
    text('Présentation', version.presentation),
    list('Métiers', [...words.occupations(version.occupationIds), ...proposed(version.proposedOccupations)]),
    list('Savoir-faire', [...words.skills(version.skillIds), ...proposed(version.proposedSkills)]),
    list('Savoir-faire recherchés', [
      ...words.skills(version.soughtSkillIds),
      ...proposed(version.proposedSoughtSkills),
    ]),
    list('Valeurs', [...words.values(version.valueIds), ...proposed(version.proposedValues)]),
  ];
}
