import type { PartnerContent } from '@/lib/partners/schema';
import type { Field } from '../compare';
import type { WordsOf } from './profile';
import { list, text } from './words';

export function describePartner(
  version: PartnerContent & { commune: { name: string } },
  words: WordsOf,
): Field[] {
  return [
    text('Nom', version.name),
    text('Type', version.type),
    list('Domaines', words.fields(version.fieldIds)),
    text('Commune', version.commune.name),
    text('Code postal', version.postalCode),
    text('Adresse', version.address),
    text('Téléphone', version.phone),
    text('Courriel', version.email),
    text('Site', version.website),
    text('Présentation', version.presentation),
    { label: 'Activités', values: version.activities },
    {
      label: 'Opportunités',
      values: version.opportunities.map(({ title, detail }) => [title, detail].filter(Boolean).join(' : ')),
    },
  ];
}
