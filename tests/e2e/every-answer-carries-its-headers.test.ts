import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site?.stop());

/** A file of each kind that a page loads. */
async function listFiles(): Promise<string[]> {
  const page = await (await fetch(`${site.url}/entreprises`)).text();
  return ['js', 'css', 'woff2'].flatMap(
    (kind) => page.match(new RegExp(`/_next/static/[^"\\\\]+\\.${kind}`))?.[0] ?? [],
  );
}

describe('every answer', () => {
  it('says that browsers may not guess its type nor other sites use it, files included', async () => {
    const files = await listFiles();
    expect(files.length).toBeGreaterThan(1);
    for (const path of ['/', '/rien', '/api/v1/offres', '/.well-known/security.txt', ...files]) {
      const { headers } = await fetch(site.url + path);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('cross-origin-resource-policy')]).toEqual([path, 'same-origin']);
    }
  });

  it('of a page allows nothing that its policy does not name', async () => {
    const { headers } = await fetch(`${site.url}/competences`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'nonce-/);
  });

  it('of security.txt says whom to tell of a weakness', async () => {
    const answer = await fetch(`${site.url}/.well-known/security.txt`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toMatch(/^Contact: .*\n[^]*Expires: /);
  });

  it('to a request for a redrawn picture is that there is none, since no page uses them', async () => {
    expect((await fetch(`${site.url}/_next/image?url=%2Ffavicon.ico&w=64&q=75`)).status).toBe(404);
  });
});
