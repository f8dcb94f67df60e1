import { DomainError } from '@/lib/domain-error';
import { RECENT_SIGN_IN } from './rules';

/** Whether this session's mailbox opened it a moment ago. */
export function isRecentSignIn(signedInAt: Date | null, now: Date): boolean {
  return signedInAt !== null && now.getTime() - signedInAt.getTime() <= RECENT_SIGN_IN;
}

/**
 * An open computer is not its owner: what could give the account, or somebody else's, to another address takes a session
 * that its mailbox has just opened. @throws DomainError in French.
 */
export function requireRecentSignIn(signedInAt: Date | null, now: Date): void {
  if (!isRecentSignIn(signedInAt, now)) throw new DomainError(CONFIRM_IT_IS_YOU);
}

const CONFIRM_IT_IS_YOU =
  'Par sécurité, cela demande une connexion de moins d’un quart d’heure. Ouvrez « Mon compte », appuyez sur « Confirmer que c’est moi », puis recommencez.';
