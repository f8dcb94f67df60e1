import { ageOn } from '@/lib/calendar';
import type { ProfileContent, SkillWithProof } from './schema';

const LOWEST_AGE = 16;
const FIRST_AGE_TOO_OLD = 26;

/** 16 to 25 inclusive: whom a mission locale may present here. */
export function isOfAge(birthDate: Date, day: Date): boolean {
  const age = ageOn(birthDate, day);
  return age >= LOWEST_AGE && age < FIRST_AGE_TOO_OLD;
}

/**
 * *Attesté* is the mission locale's word, not the owner's: it stays on the savoir-faire that a counsellor attested
 * in an earlier version and falls back to *déclaré* anywhere else.
 */
export function keepAttestations(wanted: SkillWithProof[], earlier: SkillWithProof[]): SkillWithProof[] {
  const attested = new Set(earlier.filter(({ proof }) => proof === 'atteste').map(({ skillId }) => skillId));
  return wanted.map(({ skillId, proof }) => {
    if (attested.has(skillId)) return { skillId, proof: 'atteste' };
    return { skillId, proof: proof === 'atteste' ? 'declare' : proof };
  });
}

/** What is still missing before a counsellor can read the profile, by field; empty when it may be submitted. */
export function missingForReview(content: ProfileContent): Record<string, string> {
  const missing: Record<string, string> = {};
  if (content.skills.length + content.proposedSkills.length === 0) {
    missing['savoir-faire'] = 'Choisissez au moins un savoir-faire.';
  }
  if (content.kinds.length === 0) missing.recherche = 'Dites ce que vous cherchez.';
  return missing;
}
