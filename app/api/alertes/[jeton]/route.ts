import { env } from '@/lib/env';
import { readBody } from '@/lib/read-body';
import { stopAlert } from '@/lib/saved-searches/stop-alert';

export const dynamic = 'force-dynamic';

// As a form or as one part of a multipart body, whichever the program sends.
const ONE_CLICK = 'One-Click';

type Context = { params: Promise<{ jeton: string }> };

/** A mail program's own unsubscribe button: one POST, no cookie, no page in between (RFC 8058). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request, 1024);
  if (!body?.includes(ONE_CLICK)) return new Response(null, { status: 400 });
  const { jeton } = await params;
  return new Response(null, { status: (await stopAlert(jeton)) ? 200 : 404 });
}

/** Programs that know no POST open the address instead: opening changes nothing, the page has a button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { jeton } = await params;
  return Response.redirect(`${env.PUBLIC_URL}/alertes/${encodeURIComponent(jeton)}`, 303);
}
