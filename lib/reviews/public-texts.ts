import type { CompanyContent } from '@/lib/companies/schema';
import type { NewsContent } from '@/lib/news/schema';
import type { OfferContent } from '@/lib/offers/schema';
import type { PartnerContent } from '@/lib/partners/schema';
import type { ProfileContent } from '@/lib/profiles/schema';

/** A text that becomes public once approved, with its field in the form. */
export type PublicText = { field: string; label: string; text: string };

const text = (field: string, label: string, written: string | string[]): PublicText => ({
  field,
  label,
  text: [written].flat().join('\n'),
});

type Proposed = { proposedOccupations: string[] };
const occupations = ({ proposedOccupations }: Proposed) => text('metier', 'Métiers', proposedOccupations);

export const textsOfProfile = (
  content: Pick<ProfileContent, 'aspirations' | 'availability' | 'proposedSkills'> & Proposed,
): PublicText[] => [
  text('autres-savoir-faire', 'Savoir-faire', content.proposedSkills),
  occupations(content),
  text('aspirations', 'Aspirations', content.aspirations),
  text('disponibilite', 'Disponibilité', content.availability),
];

export const textsOfCompany = (
  content: Pick<CompanyContent, 'presentation' | 'proposedSkills' | 'proposedSoughtSkills'> & Proposed,
): PublicText[] => [
  text('presentation', 'Présentation', content.presentation),
  occupations(content),
  text('autres-savoir-faire', 'Savoir-faire', content.proposedSkills),
  text('autres-recherches', 'Savoir-faire recherchés', content.proposedSoughtSkills),
];

export const textsOfOffer = (
  content: Pick<OfferContent, 'title' | 'description' | 'pay' | 'proposedSoughtSkills'> & Proposed,
): PublicText[] => [
  text('titre', 'Titre', content.title),
  text('description', 'Description', content.description),
  occupations(content),
  text('autres-recherches', 'Savoir-faire recherchés', content.proposedSoughtSkills),
  text('remuneration', 'Rémunération', content.pay),
];

export const textsOfNews = ({ title, body }: NewsContent): PublicText[] => [
  text('titre', 'Titre', title),
  text('texte', 'Texte', body),
];

export const textsOfPartner = (
  content: Pick<PartnerContent, 'type' | 'presentation' | 'activities' | 'opportunities'>,
): PublicText[] => [
  text('type', 'Type', content.type),
  text('presentation', 'Présentation', content.presentation),
  text('activites', 'Activités', content.activities),
  ...content.opportunities.flatMap(({ title, detail }, position) => [
    text(position ? `opportunite#${position}` : 'opportunite', 'Opportunités', title),
    text(position ? `opportunite-detail#${position}` : 'opportunite-detail', 'Opportunités', detail),
  ]),
];
