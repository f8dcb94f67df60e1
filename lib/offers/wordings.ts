import type { Kind } from '@/lib/profiles/schema';

/** What each kind of offer is called on the screen. */
export const kindName: Record<Kind, string> = {
  emploi: 'Emploi',
  alternance: 'Alternance',
  stage: 'Stage',
  immersion: 'Immersion',
  saisonnier: 'Emploi saisonnier',
};

/** What each kind means, for who meets the word for the first time. */
export const kindMeaning: Record<Kind, string> = {
  emploi: 'Un contrat de travail.',
  alternance: 'Un contrat avec une formation : une partie du temps en entreprise, l’autre à l’école.',
  stage: 'Avec une convention de votre école ou de votre organisme de formation.',
  immersion:
    'Une période de mise en situation en milieu professionnel, PMSMP : un mois au plus, préparée avec la mission locale.',
  saisonnier: 'Un contrat pour une saison : l’été, la récolte, les fêtes.',
};
