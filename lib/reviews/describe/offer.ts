import { KIND_LABELS } from '@/lib/offers/rules';
import type { OfferContent } from '@/lib/offers/schema';
import type { Field } from '../compare';
import type { WordsOf } from './profile';
import { day, list, proposed, text, yesNo } from './words';

export function describeOffer(
  version: OfferContent & { commune: { name: string } | null },
  words: WordsOf,
): Field[] {
  return [
    text('Type', KIND_LABELS[version.kind]),
    text('Titre', version.title),
    list('Métier', [...words.occupations(version.occupationIds), ...proposed(version.proposedOccupations)]),
    list('Savoir-faire recherchés', [
      ...words.skills(version.soughtSkillIds),
      ...proposed(version.proposedSoughtSkills),
    ]),
    text('Description', version.description),
    yesNo('Travail de nuit', version.nightWork),
    yesNo('Travaux dangereux', version.hazardousWork),
    text('Commune', version.commune?.name ?? 'celle de l’entreprise'),
    day('Début', version.startsOn),
    day('Fin', version.endsOn),
    day('Date limite', version.deadline),
    text('Durée hebdomadaire', version.weeklyHours === null ? null : `${version.weeklyHours} h`),
    text('Rémunération', version.pay),
  ];
}
