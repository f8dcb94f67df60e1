import { env } from '@/lib/env';
import { linksIn } from '@/lib/mail/local/local-mail';
import { listLocalMail } from '@/lib/mail/transport/local-mail-repository';

export const dynamic = 'force-dynamic';

/** What would have been sent, newest first. Only with the local transport. */
export async function GET(): Promise<Response> {
  if (env.mailTransport !== 'local') return new Response(null, { status: 404 });
  const mails = await listLocalMail();
  return Response.json(
    mails.map(({ id, to, from, replyTo, subject, text, sentAt }) => ({
      id,
      to,
      from,
      replyTo,
      subject,
      text,
      links: linksIn(text),
      sentAt,
    })),
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
