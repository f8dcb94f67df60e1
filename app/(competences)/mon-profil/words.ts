import type { Kind, Mobility, Proof } from '@/lib/profiles/schema';

export const PROOF_WORDS: Record<Proof, string> = {
  declare: 'déclaré',
  experience: 'expérience',
  diplome: 'diplôme',
  atteste: 'attesté par la mission locale',
};

export const KIND_WORDS: Record<Kind, string> = {
  emploi: 'emploi',
  alternance: 'alternance',
  stage: 'stage',
  immersion: 'immersion',
  saisonnier: 'saisonnier',
};

export const MOBILITY_WORDS: Record<Mobility, string> = {
  a_pied: 'à pied',
  velo: 'à vélo',
  scooter: 'en scooter',
  voiture: 'en voiture',
  transports: 'en transports',
};
