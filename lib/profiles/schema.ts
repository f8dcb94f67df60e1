import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { choices, ids, intention, labels, line, optionalDate, text } from '@/lib/forms/schema';

export const KINDS = ['emploi', 'alternance', 'stage', 'immersion', 'saisonnier'] as const;
export const MOBILITIES = ['a_pied', 'velo', 'scooter', 'voiture', 'transports'] as const;
export const PROOFS = ['declare', 'experience', 'diplome', 'atteste'] as const;

export type Kind = (typeof KINDS)[number];
export type Mobility = (typeof MOBILITIES)[number];
export type Proof = (typeof PROOFS)[number];
export type SkillWithProof = { skillId: number; proof: Proof };

/** Everything that one version of a profile says. */
export type ProfileContent = {
  skills: SkillWithProof[];
  motivationIds: number[];
  valueIds: number[];
  occupationIds: number[];
  kinds: Kind[];
  mobilities: Mobility[];
  /** Labels that the referential does not know, as written. */
  proposedSkills: string[];
  proposedOccupations: string[];
  aspirations: string;
  availability: string;
  availableOn: Date | null;
};

export const profileFormSchema = z
  .object({
    'savoir-faire': ids(40),
    preuve: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string())),
    'autres-savoir-faire': labels(10),
    metier: labels(10),
    motivation: ids(10),
    valeur: ids(10),
    recherche: choices(KINDS),
    mobilite: choices(MOBILITIES),
    aspirations: text(LONGEST.aspirations),
    disponibilite: line(200),
    'disponible-le': optionalDate(),
    intention: intention(),
  })
  .transform((form) => ({
    intent: form.intention,
    occupationLabels: form.metier,
    skillLabels: form['autres-savoir-faire'],
    content: {
      skills: withProofs(form['savoir-faire'], form.preuve),
      motivationIds: form.motivation,
      valueIds: form.valeur,
      kinds: [...new Set(form.recherche)],
      mobilities: [...new Set(form.mobilite)],
      aspirations: form.aspirations,
      availability: form.disponibilite,
      availableOn: form['disponible-le'],
    },
  }));

export type ProfileForm = z.output<typeof profileFormSchema>;

// Every savoir-faire of the form sends its proof as `12:experience`, ticked or not.
function withProofs(skillIds: number[], written: string[]): SkillWithProof[] {
  return skillIds.map((skillId) => ({
    skillId,
    proof: PROOFS.find((proof) => written.includes(`${skillId}:${proof}`)) ?? 'declare',
  }));
}
