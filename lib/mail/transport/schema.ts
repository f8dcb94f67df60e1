/** How an attempt ended. `unknown`: the provider may or may not have taken it; only the same key may be tried again. */
export type SendResult =
  | { fate: 'sent'; providerId: string }
  | { fate: 'retry'; reason: string; afterMs: number | null }
  | { fate: 'unknown'; reason: string }
  | { fate: 'refused'; reason: string };
