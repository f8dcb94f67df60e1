import type { LetterState } from './letter-states';

/** How the mail of a letter to one of its readers fares. */
export type CopyState =
  | 'complained'
  | 'delivered'
  | 'sent'
  | 'delayed'
  | 'unknown_fate'
  | 'waiting'
  /** Its reader wants no more letters of its writer, and reads this one on the site or not at all. */
  | 'kept_back'
  /** Refused, not because of the address: a person may have it sent again. */
  | 'failed'
  | 'suppressed'
  | 'bounced'
  /** Given up, or its reader is there no more. */
  | 'gone';

/** The first that holds of any copy is the letter's: one that arrived, then one that may, then why none can. */
const MEANINGS: readonly [CopyState, LetterState][] = [
  ['complained', 'complained'],
  ['delivered', 'delivered'],
  ['sent', 'sent'],
  ['delayed', 'delayed'],
  ['unknown_fate', 'unknown_fate'],
  ['waiting', 'queued'],
  ['kept_back', 'released'],
  ['failed', 'failed'],
  ['suppressed', 'suppressed'],
  ['bounced', 'bounced'],
  ['gone', 'failed'],
];

/** What its copies make of a letter; null without any. */
export function stateOfLetter(copies: readonly CopyState[]): LetterState | null {
  return MEANINGS.find(([copy]) => copies.includes(copy))?.[1] ?? null;
}

type CopyRow = {
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown_fate';
  lastError: string | null;
  fate: MailFate | null;
};

export type MailFate = 'delayed' | 'delivered' | 'bounced' | 'failed' | 'suppressed' | 'complained';

const ENDS: Record<string, CopyState> = {
  suppressed: 'suppressed',
  kept_back: 'kept_back',
  nobody_to_send_to: 'gone',
  abandoned: 'gone',
};

/** How a copy fares, from its entry of the outbox and what was said of its mail. */
export function stateOfCopy({ state, lastError, fate }: CopyRow): CopyState {
  switch (state) {
    case 'sending':
      return 'waiting';
    case 'sent':
      return fate ?? 'sent';
    case 'failed':
      return ENDS[lastError ?? ''] ?? 'failed';
    default:
      return state;
  }
}
