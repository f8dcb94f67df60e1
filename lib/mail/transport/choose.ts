import 'server-only';
import { env } from '@/lib/env';
import { localTransport } from './local';
import type { MailTransport } from './port';
import { resendTransport } from './resend';

/** The transport that the environment asks for: Resend with its key, else the local mailbox. */
export function chooseTransport(now: () => Date): MailTransport {
  if (!env.RESEND_API_KEY) return localTransport;
  return resendTransport({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, now });
}
