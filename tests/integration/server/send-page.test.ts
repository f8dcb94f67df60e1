import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { TOO_MANY_REQUESTS_PAGE } from '@/lib/refusal-pages';
import { sendPage } from '@/lib/server/send-page';

const server = createServer((_request, response) =>
  sendPage(response, { status: 429, page: TOO_MANY_REQUESTS_PAGE, headers: { 'Retry-After': '15' } }),
);
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('a refusal at the door', () => {
  it('is a page for people', async () => {
    const answer = await fetch(`${url}/offres`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('<h1>Trop de demandes à la fois</h1>');
  });

  it('is a problem for programs', async () => {
    const answer = await fetch(`${url}/api/v1/offres`);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('retry-after')).toBe('15');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Trop de demandes à la fois',
      status: 429,
      detail: expect.stringContaining('Votre réseau nous a envoyé plus de demandes'),
    });
  });
});
