/**
 * Whether a browser sent this form from another site's page (CSRF). Machine doors under /api carry no cookie-made
 * right and are left alone, but for the local mailbox, which asks for none. A client without Origin is not a browser form of our time: SameSite=Lax already
 * keeps the session away from it.
 */
export function isForgedPost(method: string, path: string, headers: Headers): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  if (path.startsWith('/api/') && !path.startsWith('/api/boite-locale/')) return false;
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return true;
  const origin = headers.get('origin');
  if (!origin) return false;
  if (!URL.canParse(origin)) return true;
  return new URL(origin).host !== (headers.get('x-forwarded-host') ?? headers.get('host'));
}
