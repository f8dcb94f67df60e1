import { findRefusal } from '@/lib/server/find-refusal';

describe('a request at the door', () => {
  it.each(['TRACE', 'PUT', 'PROPFIND', undefined])('is refused with the method %s', (method) => {
    expect(findRefusal(method, '/')).toMatchObject({ status: 405, headers: { Allow: expect.any(String) } });
  });

  it.each([
    '/competences/%',
    '/competences/%E9',
    '/entreprises/a%00b',
    '/entreprises/a%0Ab',
    '/entreprises/a%C2%85b',
    '/?q=%00',
    '/?q=%1f',
    '/?q%7F=1',
    'http://ailleurs.test/',
    '/_next/static/../../entreprises',
    '/_next/static/%2E%2e/entreprises',
    '/fonts/..\\entreprises',
    '/entreprises/.',
    '*',
    '',
  ])('is refused with the address %j', (target) => {
    expect(findRefusal('GET', target)).toMatchObject({ status: 400 });
  });

  it.each(['a b', '%', '[::', 'a:b', 'a@b', 'a/b', 'a'.repeat(300), ''])(
    'is refused with the host %j',
    (host) => {
      expect(findRefusal('GET', '/', host)).toMatchObject({ status: 400 });
    },
  );

  it.each(['localhost:3000', 'www.exemple.test', '[::1]:80', '127.0.0.1'])(
    'goes on with the host %j',
    (host) => {
      expect(findRefusal('GET', '/', host)).toBeUndefined();
    },
  );

  it.each(['/', '/competences?q=caf%C3%A9%0Acr%C3%A8me', '/?q=100%', '/?q=100%2500', '/a%2Fb', '/a..b/...'])(
    'goes on with the address %j',
    (target) => {
      expect(findRefusal('GET', target)).toBeUndefined();
    },
  );

  it.each(['/_global-error', '/%5Fglobal-error?a=1'])('finds no page at %s', (target) => {
    expect(findRefusal('GET', target)).toMatchObject({ status: 404 });
  });
});
