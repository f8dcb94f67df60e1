import {
  isCandidate,
  isCompany,
  type Actor,
  type CandidateActor,
  type CompanyActor,
} from '@/lib/accounts/actor';

/** Those who look for each other; partners and the mission locale have no use for an alert. */
export const canSaveSearches = (actor: Actor): actor is CandidateActor | CompanyActor =>
  isCandidate(actor) || isCompany(actor);
