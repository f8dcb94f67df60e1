import { renewsSessionCookie } from '@/lib/accounts/renews-session-cookie';
import { isForgedPost } from '@/lib/forged-post';
import { isForeignHost } from '@/lib/foreign-host';
import { contentSecurityPolicy, fixedHeaders, securityHeaders } from '@/lib/security-headers';

const settings = { nonce: 'abc', https: false, preload: false, mapOrigins: [], development: false };

describe('the headers of every answer', () => {
  it('let only scripts with the nonce of that answer run', () => {
    const policy = contentSecurityPolicy(settings);
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('let the map reach the style that the mission chose, and nothing else', () => {
    expect(
      contentSecurityPolicy({ ...settings, mapOrigins: ['https://style.test', 'https://tuiles.test'] }),
    ).toContain("connect-src 'self' https://style.test https://tuiles.test;");
  });

  it('ask for https only where there is https', () => {
    expect(securityHeaders(settings)).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders({ ...settings, https: true })).toHaveProperty('Strict-Transport-Security');
  });
});

describe('the policy of a page', () => {
  it('allows nothing that it does not name', () => {
    expect(contentSecurityPolicy(settings)).toMatch(/^default-src 'none'; /);
  });
});

describe('the list of https only', () => {
  const hsts = (preload: boolean) => fixedHeaders({ https: true, preload })['Strict-Transport-Security'];

  it('is asked for by a setting only', () => {
    expect(hsts(false)).not.toContain('preload');
    expect(hsts(true)).toBe('max-age=63072000; includeSubDomains; preload');
  });
});

describe('a form sent from another site', () => {
  const post = (headers: Record<string, string>, path = '/mon-compte') =>
    isForgedPost('POST', path, new Headers({ host: 'site.test', ...headers }));

  it.each([
    [{ origin: 'https://ailleurs.test' }],
    [{ origin: 'null' }],
    [{ origin: 'https://site.test', 'sec-fetch-site': 'cross-site' }],
  ])('is recognised by %j', (headers) => {
    expect(post(headers as Record<string, string>)).toBe(true);
  });

  it('is not one of ours, nor a machine’s', () => {
    expect(post({ origin: 'https://site.test', 'sec-fetch-site': 'same-origin' })).toBe(false);
    expect(post({ origin: 'https://ailleurs.test' }, '/api/webhooks/resend')).toBe(false);
    expect(isForgedPost('GET', '/', new Headers({ origin: 'https://ailleurs.test' }))).toBe(false);
  });

  it('is recognised at the local mailbox too, which answers as other people', () => {
    const path = '/api/boite-locale/0192/reponse';
    expect(post({ origin: 'https://ailleurs.test' }, path)).toBe(true);
    expect(post({}, path)).toBe(false);
  });
});

describe('a name that leads another site’s page to the local mailbox', () => {
  const asked = (host: string | null) => isForeignHost(new Headers(host === null ? {} : { host }));

  it.each([
    'piege.test',
    'piege.test:3000',
    'localhost.piege.test',
    '192.168.1.10:3000',
    '0.0.0.0:3000',
    '',
    null,
  ])('is %j', (host) => {
    expect(asked(host)).toBe(true);
  });

  it.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    'site.localhost',
  ])('is not %s', (host) => {
    expect(asked(host)).toBe(false);
  });
});

describe('the session cookie’s new date', () => {
  const renews = (method: string, path: string, accept = 'text/html,*/*;q=0.8') =>
    renewsSessionCookie(method, path, new Headers({ accept }));

  it('comes with a page that a browser opens', () => {
    expect(renews('GET', '/mon-compte')).toBe(true);
  });

  it.each([
    ['POST', '/mon-compte'],
    ['GET', '/api/v1/offres'],
    ['GET', '/offres/flux.xml'],
    ['GET', '/favicon.ico'],
  ])('does not come with %s %s, of which a shared cache may keep a copy', (method, path) => {
    expect(renews(method, path)).toBe(false);
  });

  it('does not come with what a page fetches ahead, which may answer after a sign-out', () => {
    expect(renews('GET', '/offres', '*/*')).toBe(false);
  });
});
