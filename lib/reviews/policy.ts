import { type Actor, isStaff, type StaffActor } from '@/lib/accounts/actor';

/** Nothing becomes public before somebody of the mission locale read it. */
export const canReview = (actor: Actor): actor is StaffActor => isStaff(actor);
