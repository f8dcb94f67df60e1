import { request } from 'node:http';
import { startTestSite, type TestSite } from '../support/server/start-test-site';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site?.stop());

/** As no browser and no `fetch` would ask: the method and the address go out as they are. */
function ask(method: string, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(site.url), { method, path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.once('end', () => resolve({ status: answer.statusCode!, text }));
    });
    asked.once('error', reject).end();
  });
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

  it('when its method is TRACE', async () => {
    const { status, text } = await ask('TRACE', '/');
    expect(status).toBe(405);
    expect(text).toContain('<h1>Demande refusée</h1>');
  });
});
