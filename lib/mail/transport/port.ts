import type { Mail } from '../mail';

/** How an attempt ended. `unknown`: the provider may or may not have taken it; only the same key may be tried again. */
export type SendResult =
  | { fate: 'sent'; providerId: string }
  | { fate: 'retry'; reason: string; afterMs: number | null }
  | { fate: 'unknown'; reason: string }
  | { fate: 'refused'; reason: string };

export type MailTransport = {
  name: 'resend' | 'local';
  /** Never throws for what a provider or a network does. The same key never leaves twice within 24 hours. */
  send(mail: Mail, idempotencyKey: string): Promise<SendResult>;
};
