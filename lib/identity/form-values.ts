import type { FormValues } from '@/lib/action-result';
import type { CandidateIdentity, CompanyIdentity } from './schema';

type Candidate = CandidateIdentity & { commune: { name: string; postalCodes: string[] } | null };

/** What a young person corrects alone, as the fields of the form hold it. */
export const ownCandidateValues = (identity: Candidate): FormValues => ({
  prenom: identity.firstName ?? '',
  nom: identity.lastName ?? '',
  telephone: identity.phone ?? '',
  commune: identity.commune?.name ?? '',
  'code-postal': identity.commune?.postalCodes[0] ?? '',
  sexe: identity.sex ?? '',
});

/** The same with what the mission locale corrects. */
export const candidateValues = (identity: Candidate): FormValues => ({
  ...ownCandidateValues(identity),
  referent: identity.counsellorId ?? '',
  courriel: identity.email ?? '',
  'date-naissance': identity.birthDate?.toISOString().slice(0, 10) ?? '',
});

/** The commune and its postal code are one answer. */
export const CANDIDATE_TOGETHER = [['commune', 'code-postal']];

export const companyValues = (identity: CompanyIdentity): FormValues => ({
  contact: identity.contactName ?? '',
  telephone: identity.contactPhone ?? '',
  courriel: identity.contactEmail ?? '',
  'raison-sociale': identity.legalName ?? '',
});

/** A member's own name with the contact of their company. */
export const ownCompanyValues = (identity: CompanyIdentity, name: string | null): FormValues => ({
  nom: name ?? '',
  contact: identity.contactName ?? '',
  telephone: identity.contactPhone ?? '',
});

export const partnerValues = (identity: { contactEmail: string | null }): FormValues => ({
  courriel: identity.contactEmail ?? '',
});
