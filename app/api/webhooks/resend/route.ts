import { z } from 'zod';
import { databaseNow } from '@/lib/database-clock';
import { env } from '@/lib/env';
import { keptOfEvent } from '@/lib/mail/inbound/event-data';
import { keepEvent } from '@/lib/mail/inbound/repository';
import { verifyWebhook } from '@/lib/mail/inbound/verify-webhook';
import { readBody } from '@/lib/read-body';

export const dynamic = 'force-dynamic';

/** Events carry addresses and a subject, never a text. */
const MOST_BYTES = 1024 * 1024;

const eventSchema = z.object({ type: z.string().max(100), data: z.unknown() });

/** Resend's events: signature over the raw body, then stored, then acknowledged. The worker does the rest. */
export async function POST(request: Request): Promise<Response> {
  if (!env.RESEND_WEBHOOK_SECRET) return new Response(null, { status: 404 });
  const body = await readBody(request, MOST_BYTES);
  if (body === null) return new Response(null, { status: 413 });
  const header = (name: string) => request.headers.get(name) ?? '';
  const id = header('svix-id');
  const headers = { id, timestamp: header('svix-timestamp'), signature: header('svix-signature') };
  const event = eventSchema.safeParse(verifyWebhook(body, headers, env.RESEND_WEBHOOK_SECRET));
  if (!event.success || id === '') return Response.json({ error: 'invalid signature' }, { status: 400 });
  await keepEvent(
    { id, type: event.data.type, payload: { data: keptOfEvent(event.data.data) } },
    await databaseNow(),
  );
  return Response.json({ received: true });
}
