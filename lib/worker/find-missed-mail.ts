import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { findUnannouncedMail } from '@/lib/mail/inbound/reconcile';
import { takeTurn } from '@/lib/outbox/pace';

/** Asks the provider which mails it received for us, and announces those that no webhook did. */
export async function findMissedMail(tx: Tx, now: Date, thoroughly: boolean): Promise<void> {
  if (!env.RESEND_API_KEY) return;
  const settings = { apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL };
  await findUnannouncedMail(tx, settings, { thoroughly, now, takeTurn: () => takeTurn(sleep) });
  await tx.$executeRaw`SELECT pg_notify('inbound', '')`;
}
