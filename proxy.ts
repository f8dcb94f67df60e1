import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { mapOrigins } from '@/lib/map-style/map-origins';
import { securityHeaders, type SecuritySettings } from '@/lib/security-headers';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { renewsSessionCookie } from '@/lib/accounts/renews-session-cookie';
import { isForeignHost } from '@/lib/foreign-host';
import { isForgedPost } from '@/lib/forged-post';
import { FORGED_POST_PAGE } from '@/lib/refusal-pages';

const https = env.PUBLIC_URL.startsWith('https:');
// Looked up as the server starts, so that the first page need not wait for long.
void mapOrigins(env.MAP_STYLE_URL);

/** Before every page: its security headers, no POST that another site's page sent, no name that is not ours. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const settings: SecuritySettings = {
    nonce: btoa(crypto.randomUUID()),
    https,
    preload: env.HSTS_PRELOAD === 'on',
    mapOrigins: await mapOrigins(env.MAP_STYLE_URL),
    development: process.env.NODE_ENV === 'development',
  };
  const answerHeaders = securityHeaders(settings);
  if (env.mailTransport === 'local' && isForeignHost(request.headers)) {
    return new NextResponse(`Sans fournisseur de courriels, le site ne répond qu’à ${env.PUBLIC_URL}.`, {
      status: 421,
      headers: { ...answerHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const refuse = (page: string, status: number) =>
    new NextResponse(page, {
      status,
      headers: { ...answerHeaders, 'Content-Type': 'text/html; charset=utf-8' },
    });
  if (isForgedPost(request.method, request.nextUrl.pathname, request.headers))
    return refuse(FORGED_POST_PAGE, 403);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', settings.nonce);
  // Next reads the nonce for its own scripts from the request's policy
  headers.set('Content-Security-Policy', answerHeaders['Content-Security-Policy'] ?? '');
  const answer = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(answerHeaders)) answer.headers.set(name, value);
  keepSessionCookie(request, answer);
  if (isAfterSignOut(request)) answer.headers.set('Clear-Site-Data', '"cache", "storage"');
  return answer;
}

// The database decides when a session ends; the cookie only has to outlive it, so each page pushes its date on.
function keepSessionCookie(request: NextRequest, answer: NextResponse) {
  const token = request.cookies.get(sessionCookie.name)?.value;
  if (token && renewsSessionCookie(request.method, request.nextUrl.pathname, request.headers)) {
    answer.cookies.set(sessionCookie.name, token, sessionCookie.options);
  }
}

/**
 * Whether this is the page after a sign-out: the browser then forgets what it kept of the site, which the next person at
 * this computer must not find. Only without a session, so that a link elsewhere takes nothing from somebody signed in.
 */
function isAfterSignOut({ nextUrl, cookies }: NextRequest): boolean {
  const { pathname, searchParams } = nextUrl;
  if (pathname !== '/connexion' || cookies.has(sessionCookie.name)) return false;
  return searchParams.has('au-revoir') || searchParams.has('supprime');
}

export const config = { matcher: ['/((?!_next/static|_next/image|maplibre/|fonts/).*)'] };
