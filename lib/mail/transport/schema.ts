/** How an attempt ended, and the provider's rate (requests a second) where its answer names it. */
export type SendResult = Fate & { perSecond?: number };

type Fate =
  | { fate: 'sent'; providerId: string }
  /** Surely not taken. `everybody`: no other mail would fare better before then. */
  | { fate: 'retry'; reason: string; afterMs: number | null; concerns: 'mail' | 'everybody' }
  /** The provider may or may not have taken it; only the same key with the same words may be tried again. */
  | { fate: 'unknown'; reason: string }
  | { fate: 'refused'; reason: string };
