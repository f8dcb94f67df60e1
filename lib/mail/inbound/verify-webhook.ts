import { Resend } from 'resend';

/** The signature headers of a webhook, as svix names them. */
export type WebhookHeaders = { id: string; timestamp: string; signature: string };

/**
 * The event's payload when the signature over the raw body is right and not older than five minutes, else null.
 * The comparison is the SDK's own.
 */
export function verifyWebhook(rawBody: string, headers: WebhookHeaders, webhookSecret: string): unknown {
  try {
    return new Resend('re_verification_needs_no_key').webhooks.verify({
      payload: rawBody,
      headers,
      webhookSecret,
    });
  } catch {
    return null;
  }
}
