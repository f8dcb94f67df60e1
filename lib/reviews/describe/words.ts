import { formatDate } from '@/lib/calendar';
import type { Kind, Mobility, Proof } from '@/lib/profiles/schema';
import type { Field } from '../compare';

export const KIND_WORDS: Record<Kind, string> = {
  emploi: 'emploi',
  alternance: 'alternance',
  stage: 'stage',
  immersion: 'immersion',
  saisonnier: 'saisonnier',
};

export const MOBILITY_WORDS: Record<Mobility, string> = {
  a_pied: 'à pied',
  velo: 'vélo',
  scooter: 'scooter',
  voiture: 'voiture',
  transports: 'transports',
};

export const PROOF_WORDS: Record<Proof, string> = {
  diplome: 'diplôme',
  experience: 'expérience',
  atteste: 'attesté',
  declare: 'déclaré',
};

/** A label that the referential does not know yet. */
export const proposed = (labels: string[]) => labels.map((label) => `${label} (proposé)`);

export const text = (label: string, value: string | null): Field => ({ label, values: value ? [value] : [] });
export const day = (label: string, value: Date | null): Field => text(label, value && formatDate(value));
export const yesNo = (label: string, value: boolean | null): Field =>
  text(label, value === null ? 'à préciser' : value ? 'oui' : 'non');

/** In alphabetical order, so that two versions compare whatever the order of their lists. */
export const list = (label: string, values: string[]): Field => ({
  label,
  values: [...values].sort((a, b) => a.localeCompare(b, 'fr')),
});
