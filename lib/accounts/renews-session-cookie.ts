/**
 * Whether this answer may carry the session cookie again, with a later date: only a page that a browser opens. Files,
 * feeds and API answers may be kept by shared caches, and what is fetched ahead may arrive after a sign-out.
 */
export function renewsSessionCookie(method: string, path: string, headers: Headers): boolean {
  if (method !== 'GET' || path.startsWith('/api/') || /\.\w+$/.test(path)) return false;
  return headers.get('accept')?.includes('text/html') ?? false;
}
