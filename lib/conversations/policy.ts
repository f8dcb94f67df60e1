import {
  isCandidate,
  isCompany,
  type Actor,
  type CandidateActor,
  type CompanyActor,
} from '@/lib/accounts/actor';
import type { Side } from './schema';

export type Correspondent = CandidateActor | CompanyActor;

export const isCorrespondent = (actor: Actor): actor is Correspondent =>
  isCandidate(actor) || isCompany(actor);

export const sideOf = (actor: Correspondent): Side => actor.role;

/** How one side of an exchange stands today. */
export type Standing = {
  /** Its page is public. */
  published: boolean;
  /** Active, consenting or confirmed, and the charter in force is signed. */
  mayWrite: boolean;
};

/** A first letter goes from one public page to another. */
export function canOpenConversation(writer: Standing, reader: Standing): boolean {
  return writer.published && reader.published;
}

/** An exchange goes on while both sides may take part in it. */
export function canSendLetter(
  writer: Standing,
  reader: Standing,
  conversation: { state: 'open' | 'closed' },
): boolean {
  return conversation.state === 'open' && writer.mayWrite && reader.mayWrite;
}
