import { databaseNow } from '@/lib/database-clock';
import { NotFoundError } from '@/lib/domain-error';
import { env } from '@/lib/env';
import { answerLocalMail } from '@/lib/mail/local/answer-local-mail';
import { localReplySchema } from '@/lib/mail/local/schema';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Answers as the mail's recipient: accepted, and read by the worker like any received mail. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (env.mailTransport !== 'local') return new Response(null, { status: 404 });
  const body = localReplySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'Le corps attendu est {"text": "…"}, non vide.');
  try {
    await answerLocalMail((await params).id, body.data.text, await databaseNow());
  } catch (error) {
    if (error instanceof NotFoundError) return problem(404, error.message);
    throw error;
  }
  return Response.json({ accepted: true }, { status: 202 });
}

function problem(status: number, detail: string): Response {
  return Response.json(
    { status, detail },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
