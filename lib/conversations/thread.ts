import type { LetterState } from './letter-states';
import { otherSide, type Side } from './schema';

/** One exchange in the list, as one side knows it. */
export type ThreadSummary = {
  id: string;
  reference: string;
  otherName: string;
  closed: boolean;
  /** The latest thing this side knows of: its own letters when it wrote them, the other's when they were let go. */
  lastAt: Date;
  /** The latest letter's first words, and whether it is one's own; null once erased. */
  lastWords: { mine: boolean; text: string } | null;
  unread: number;
  /** The other side has written at least once. */
  answered: boolean;
  /** The latest letter is the other side's. */
  toAnswer: boolean;
  /** A letter of one's own was given back. */
  toRewrite: boolean;
  /** Letters in one's own name from another mailbox, which wait to be confirmed. */
  toConfirm: number;
};

/** How an exchange that ended stands, for one side. What the other side blocked never shows. */
export type ThreadClosing = {
  by: 'me' | 'other' | 'silence' | 'counsellor';
  at: Date;
  blockedByMe: boolean;
  reopenAsked: 'me' | 'other' | null;
};

export type ThreadRow = {
  id: string;
  reference: string;
  state: 'open' | 'closed';
  closedBy: Side | null;
  closedFor: 'asked' | 'silence' | 'counsellor' | null;
  closedAt: Date | null;
  reopenAskedBy: Side | null;
  candidateBlockedAt: Date | null;
  companyBlockedAt: Date | null;
  candidateReadAt: Date | null;
  companyReadAt: Date | null;
  messages: ThreadLetterRow[];
};

export type ThreadLetterRow = {
  id: string;
  side: Side;
  state: LetterState;
  createdAt: Date;
  releasedAt: Date | null;
};

/** When a side knows of a letter: a counsellor's reading must not show in the dates of either. */
export function knownAt(
  letter: Pick<ThreadLetterRow, 'side' | 'createdAt' | 'releasedAt'>,
  side: Side,
): Date {
  return letter.side === side ? letter.createdAt : (letter.releasedAt ?? letter.createdAt);
}

/** `messages` are those this side may see, by number. */
export function summarise(row: ThreadRow, side: Side): Omit<ThreadSummary, 'otherName' | 'lastWords'> {
  const received = row.messages.filter((letter) => letter.side !== side);
  const own = row.messages.filter((letter) => letter.side === side);
  const last = latestOf(row.messages, side);
  return {
    id: row.id,
    reference: row.reference,
    closed: row.state === 'closed',
    lastAt: last ? knownAt(last, side) : new Date(0),
    unread: received.filter((letter) => isNew(row, letter, side)).length,
    answered: received.length > 0,
    toAnswer: row.state === 'open' && last?.side === otherSide(side),
    toRewrite: row.state === 'open' && own.at(-1)?.state === 'rewrite_asked',
    toConfirm: own.filter(({ state }) => state === 'to_confirm').length,
  };
}

/** True for a letter of the other side that this side has not had on its screen. */
export function isNew(
  row: Pick<ThreadRow, 'candidateReadAt' | 'companyReadAt'>,
  letter: Pick<ThreadLetterRow, 'side' | 'releasedAt'>,
  side: Side,
): boolean {
  if (letter.side === side) return false;
  const readAt = side === 'candidate' ? row.candidateReadAt : row.companyReadAt;
  return !readAt || (letter.releasedAt !== null && letter.releasedAt > readAt);
}

export function latestOf(letters: readonly ThreadLetterRow[], side: Side): ThreadLetterRow | undefined {
  return letters.reduce<ThreadLetterRow | undefined>(
    (latest, letter) => (!latest || knownAt(letter, side) >= knownAt(latest, side) ? letter : latest),
    undefined,
  );
}

export function closingOf(row: ThreadRow, side: Side): ThreadClosing | null {
  if (!row.closedAt) return null;
  const by = row.closedBy
    ? row.closedBy === side
      ? 'me'
      : 'other'
    : row.closedFor === 'counsellor'
      ? 'counsellor'
      : 'silence';
  const blockedByMe = (side === 'candidate' ? row.candidateBlockedAt : row.companyBlockedAt) !== null;
  const asked = row.reopenAskedBy && (row.reopenAskedBy === side ? 'me' : 'other');
  return { by, at: row.closedAt, blockedByMe, reopenAsked: blockedByMe ? null : asked };
}
