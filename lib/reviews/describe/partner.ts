import type { Field } from '../compare';
import type { WordsOf } from './profile';
import { list, text } from './words';

type PartnerText = {
  name: string;
  type: string;
  fieldIds: number[];
  commune: { name: string };
  postalCode: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  presentation: string;
  activities: string[];
  opportunities: { title: string; detail: string }[];
};

export function describePartner(version: PartnerText, words: WordsOf): Field[] {
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
