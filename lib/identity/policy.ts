import { isCandidate, isSignedIn, type Actor, type CandidateActor, type Visitor } from '@/lib/accounts/actor';

/** Everybody who has a display name of their own; a candidate has a sheet instead. */
export const canCorrectName = (actor: Actor): actor is Exclude<Actor, Visitor | CandidateActor> =>
  isSignedIn(actor) && !isCandidate(actor);
