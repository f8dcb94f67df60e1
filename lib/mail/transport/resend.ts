import { Resend } from 'resend';
import { addressOf, isTestAddress } from './address';
import type { MailTransport } from './port';
import { rateOf, resultOfFailure } from './resend-result';

const TIME_OUT_MS = 15_000;

/** Sends through Resend's own SDK; `baseUrl` is for tests and proxies. Addresses of `.test` never reach it (RFC 2606: nobody is there). */
export function resendTransport(settings: {
  apiKey: string;
  baseUrl?: string;
  now: () => Date;
  /** When to give up on one request; the clock's when absent. */
  giveUp?: () => AbortSignal;
}): MailTransport {
  const client = new Resend(settings.apiKey, settings.baseUrl ? { baseUrl: settings.baseUrl } : {});
  return {
    name: 'resend',
    paced: true,
    async send(mail, idempotencyKey) {
      if (isTestAddress(addressOf(mail.to))) return { fate: 'refused', reason: 'test_address' };
      const signal = settings.giveUp?.() ?? AbortSignal.timeout(TIME_OUT_MS);
      const { data, error, headers } = await client.emails
        .send(mail, { idempotencyKey, signal })
        .catch((cause: unknown) => ({
          data: null,
          headers: null,
          error: { name: nameOf(cause), statusCode: null },
        }));
      const perSecond = rateOf(headers);
      if (data?.id) return { fate: 'sent', providerId: data.id, perSecond };
      return { ...resultOfFailure(error, headers, settings.now()), perSecond };
    },
  };
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown_error';
}
