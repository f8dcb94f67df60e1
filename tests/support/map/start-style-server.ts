import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One magenta pixel. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

/** In the place of a provider of map backgrounds: a style, and its tiles on an origin of their own. */
export async function startStyleServer() {
  const tilesAsked: string[] = [];
  const tiles = await serve((path) => {
    tilesAsked.push(path);
    return { type: 'image/png', body: TILE };
  });
  const style = JSON.stringify({
    version: 8,
    sources: {
      fond: {
        type: 'raster',
        tiles: [`${tiles.url}/{z}/{x}/{y}.png`],
        tileSize: 256,
        attribution: '<a href="https://fond.test/">Fond d’essai</a><script>alert(1)</script>',
      },
    },
    layers: [{ id: 'fond', type: 'raster', source: 'fond' }],
  });
  const styles = await serve(() => ({ type: 'application/json', body: style }));
  return {
    url: `${styles.url}/style.json`,
    tilesUrl: tiles.url,
    tilesAsked,
    stop: () => Promise.all([styles.stop(), tiles.stop()]),
  };
}

async function serve(answer: (path: string) => { type: string; body: string | Buffer }) {
  const server = createServer((request, response) => {
    const { type, body } = answer(request.url ?? '');
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => void server.close(resolve).closeAllConnections()),
  };
}
