import type { ProfileContent, Proof } from '@/lib/profiles/schema';
import type { Field } from '../compare';
import { day, KIND_WORDS, list, MOBILITY_WORDS, PROOF_WORDS, proposed, text } from './words';

/** Ids become words through it. */
export type Words = (ids: readonly number[]) => string[];
export type WordsOf = Record<
  'skills' | 'motivations' | 'values' | 'occupations' | 'industries' | 'fields',
  Words
>;

type ProfileText = Omit<ProfileContent, 'skills'> & { skillIds: number[]; skillProofs: Proof[] };

export function describeProfile(version: ProfileText, words: WordsOf): Field[] {
  const skills = version.skillIds.flatMap((id, place) =>
    words.skills([id]).map((label) => `${label} : ${PROOF_WORDS[version.skillProofs[place] ?? 'declare']}`),
  );
  return [
    list('Savoir-faire', [...skills, ...proposed(version.proposedSkills)]),
    list('Métiers', [...words.occupations(version.occupationIds), ...proposed(version.proposedOccupations)]),
    list('Motivations', words.motivations(version.motivationIds)),
    list('Valeurs', words.values(version.valueIds)),
    text('Aspirations', version.aspirations),
    list(
      'Recherche',
      version.kinds.map((kind) => KIND_WORDS[kind]),
    ),
    list(
      'Mobilité',
      version.mobilities.map((mobility) => MOBILITY_WORDS[mobility]),
    ),
    text('Disponibilité', version.availability),
    day('Disponible le', version.availableOn),
  ];
}
