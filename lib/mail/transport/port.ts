import type { Mail } from '../mail';
import type { SendResult } from './schema';

export type MailTransport = {
  name: 'resend' | 'local';
  /** Its requests take turns with those of all our processes. */
  paced: boolean;
  /** Never throws for what a provider or a network does. The same key never leaves twice within 24 hours. */
  send(mail: Mail, idempotencyKey: string): Promise<SendResult>;
};
