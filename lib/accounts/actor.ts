export type Visitor = { role: 'visitor' };
export type CandidateActor = { role: 'candidate'; userId: string; candidateId: string; profileId: string };
export type CompanyActor = { role: 'company'; userId: string; companyId: string };
export type PartnerActor = { role: 'partner'; userId: string; partnerId: string };
/** Has an account and no company or partner any more: it is theirs to read, take away and erase. */
export type FormerMemberActor = { role: 'former'; userId: string };
export type StaffActor = { role: 'counsellor' | 'director'; userId: string };

/** Who is asking. What an actor may do with a thing is for that thing's policy. */
export type Actor = Visitor | CandidateActor | CompanyActor | PartnerActor | FormerMemberActor | StaffActor;

export const isAnybody = (actor: Actor): actor is Actor => actor !== undefined;
export const isSignedIn = (actor: Actor): actor is Exclude<Actor, Visitor> => actor.role !== 'visitor';
export const isCandidate = (actor: Actor): actor is CandidateActor => actor.role === 'candidate';
export const isCompany = (actor: Actor): actor is CompanyActor => actor.role === 'company';
export const isPartner = (actor: Actor): actor is PartnerActor => actor.role === 'partner';
export const isDirector = (actor: Actor): actor is StaffActor => actor.role === 'director';

export const isFormerMember = (actor: Actor): actor is FormerMemberActor => actor.role === 'former';

/** Counsellors and directors. */
export const isStaff = (actor: Actor): actor is StaffActor =>
  actor.role === 'counsellor' || actor.role === 'director';
/** Those who have a page of their own here. */
export const isOwner = (actor: Actor): actor is CandidateActor | CompanyActor | PartnerActor =>
  isCandidate(actor) || isCompany(actor) || isPartner(actor);

/** Who may erase their own account; the mission's staff are the director's to close. */
export const canErase = (
  actor: Actor,
): actor is CandidateActor | CompanyActor | PartnerActor | FormerMemberActor =>
  isOwner(actor) || isFormerMember(actor);
