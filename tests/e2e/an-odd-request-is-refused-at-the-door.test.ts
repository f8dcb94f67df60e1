import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { until } from '../support/until';
import { listActions } from '../support/access/built-doors';
import { openSession } from '../support/server/open-session';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site?.stop());

/** As no browser and no `fetch` would ask: the method and the address go out as they are. */
function ask(method: string, path: string, headers = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(site.url), { method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.once('end', () => resolve({ status: answer.statusCode!, text }));
    });
    asked.once('error', reject).end();
  });
}

/** Sends nearly all of a form and never its end. */
function sendHalf(): Socket {
  const head = 'POST /connexion HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n';
  const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
  socket.on('error', () => undefined).write(head + 'a'.repeat(999_000));
  return socket;
}

async function sendLongForm(): Promise<number> {
  const body = new FormData();
  body.append('texte', 'a'.repeat(900_000));
  return (await fetch(`${site.url}/connexion`, { method: 'POST', body })).status;
}

describe('an odd request is refused at the door', () => {
  it.each(['/competences/%', '/entreprises/a%00b', '/competences?q=%00'])(
    'when its address %s cannot be read',
    async (path) => {
      const { status, text } = await ask('GET', path);
      expect(status).toBe(400);
      expect(text).toContain('<h1>Adresse illisible</h1>');
    },
  );

  it('when the site it asks for has no readable name', async () => {
    expect((await ask('GET', '/', { host: 'a b%' })).status).toBe(400);
  });

  it('by a problem that programs read, under /api', async () => {
    const { status, text } = await ask('GET', '/api/v1/offres?q=%00');
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ title: 'Adresse illisible', status: 400 });
  });

  it('when its method is TRACE', async () => {
    const { status, text } = await ask('TRACE', '/');
    expect(status).toBe(405);
    expect(text).toContain('<h1>Demande refusée</h1>');
  });

  it('when its form holds more fields than any page has', async () => {
    const form = new FormData();
    for (let field = 0; field < 10_000; field++) form.append(`f${field}`, '');
    const answer = await fetch(`${site.url}/inscription/candidat`, { method: 'POST', body: form });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<h1>Envoi illisible</h1>');
  });

  it('when it calls an action with something else than a form', async () => {
    const headers = { 'next-action': 'a'.repeat(42), 'content-type': 'text/plain' };
    const answer = await fetch(`${site.url}/connexion`, { method: 'POST', headers, body: '["$Q1"]' });
    expect(answer.status).toBe(400);
  });

  it('when it brings a file that only a counsellor may send', async () => {
    const send = async (email: string) => {
      const form = new FormData();
      form.append('fichier', new Blob(['nom;prénom\n'.repeat(200_000)]), 'candidats.csv');
      const headers = { cookie: await openSession(site.database, email) };
      return (await fetch(`${site.url}/conseil/imports`, { method: 'POST', headers, body: form })).status;
    };
    expect(await send('candidat@demo.test')).toBe(413);
    // read, and refused by Next.js: it names no action
    expect(await send('conseil@demo.test')).toBe(400);
  });

  it('when its network holds too much in forms that never end, and only until they are let go', async () => {
    const halves = Array.from({ length: 40 }, sendHalf);
    await until(sendLongForm, (status) => status === 503);
    for (const half of halves) half.destroy();
    // read, and refused by Next.js: it names no action
    await until(sendLongForm, (status) => status === 400);
  });

  it('when the large file of a counsellor is cut on its way', async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="_1_fichier"; filename="a.csv"\r\n\r\n';
    const headers = {
      cookie: await openSession(site.database, 'conseil@demo.test'),
      'content-type': 'multipart/form-data; boundary=x',
      'next-action': listActions().find(({ name }) => name.endsWith('#uploadFile'))!.id,
    };
    const body = head + 'nom;prénom\r\n'.repeat(200_000);
    const answer = await fetch(`${site.url}/conseil/imports`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
  });
});
