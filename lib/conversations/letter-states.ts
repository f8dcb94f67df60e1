export const LETTER_STATES = [
  'received',
  'refused_at_door',
  'to_confirm',
  'held',
  'released',
  'rewrite_asked',
  'refused',
  'queued',
  'sent',
  'failed',
  'suppressed',
  'unknown_fate',
  'delayed',
  'delivered',
  'bounced',
  'complained',
] as const;

export type LetterState = (typeof LETTER_STATES)[number];

/** product.md's table of moves; the trigger letter_state_moves keeps the same. */
export const LETTER_MOVES: Partial<Record<LetterState, readonly LetterState[]>> = {
  received: ['refused_at_door', 'to_confirm', 'held', 'released'],
  to_confirm: ['held', 'released', 'refused_at_door'],
  held: ['released', 'rewrite_asked', 'refused'],
  released: ['queued'],
  queued: ['sent', 'failed', 'suppressed', 'unknown_fate', 'bounced', 'released'],
  unknown_fate: ['queued', 'failed'],
  failed: ['queued'],
  suppressed: ['queued'],
  sent: ['delayed', 'delivered', 'bounced', 'failed', 'suppressed'],
  delayed: ['delivered', 'bounced', 'failed', 'suppressed'],
  delivered: ['complained'],
};

/** The states from which a letter may come to `state`. */
export function statesBefore(state: LetterState): LetterState[] {
  return LETTER_STATES.filter((from) => LETTER_MOVES[from]?.includes(state));
}

/** What the other side may read: everything that was released, whatever became of its mail. */
export const READABLE_STATES: LetterState[] = [
  'released',
  'queued',
  'sent',
  'failed',
  'suppressed',
  'unknown_fate',
  'delayed',
  'delivered',
  'bounced',
  'complained',
];
