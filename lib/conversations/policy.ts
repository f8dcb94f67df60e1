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

/** A side of an exchange whose letters are on their way. */
export type Traveller = Standing & {
  /** Barred or erased: it takes part no more. */
  out: boolean;
};

/**
 * Whether a letter that was let go may leave: `never` once a side is out or a counsellor ended the exchange, `later`
 * while a side is paused or has a charter to sign, `kept_back` when its reader wants no more letters of its writer.
 * Whoever else ended it, what was let go before still leaves, and what is kept back waits just as long: it must not
 * show who blocked whom.
 */
export function whenMayLeave(
  writer: Traveller,
  reader: Traveller,
  conversation: { endedByCounsellor: boolean; blockedByReader: boolean },
): 'now' | 'later' | 'kept_back' | 'never' {
  if (writer.out || reader.out || conversation.endedByCounsellor) return 'never';
  if (!writer.mayWrite || !reader.mayWrite) return 'later';
  return conversation.blockedByReader ? 'kept_back' : 'now';
}
