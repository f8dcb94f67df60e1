import { isForgedPost } from '@/lib/forged-post';
import { contentSecurityPolicy, securityHeaders } from '@/lib/security-headers';

const settings = { nonce: 'abc', https: false, mapOrigin: null, development: false };

describe('the headers of every answer', () => {
  it('let only scripts with the nonce of that answer run', () => {
    const policy = contentSecurityPolicy(settings);
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('let the map reach the style that the mission chose, and nothing else', () => {
    expect(contentSecurityPolicy({ ...settings, mapOrigin: 'https://tuiles.test' })).toContain(
      "connect-src 'self' https://tuiles.test;",
    );
  });

  it('ask for https only where there is https', () => {
    expect(securityHeaders(settings)).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders({ ...settings, https: true })).toHaveProperty('Strict-Transport-Security');
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
});
