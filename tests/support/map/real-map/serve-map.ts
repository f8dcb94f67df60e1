import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MapData } from './draw-map';

const run = promisify(execFile);
const HERE = 'tests/support/map/real-map';

/**
 * A page with nothing but the companies' map, drawn on the server and taken over in the browser by the project's own
 * component: the built site has the outlines of its pack only, and another build would take minutes. Other addresses
 * answer a page that names them.
 */
export async function serveMap(data: MapData) {
  const bundle = await bundleMap();
  const { render } = (await import(bundle.file('on-server.cjs'))) as { render: (data: MapData) => string };
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Carte</title><link rel="stylesheet" href="/in-browser.css">
<main><h1>Les entreprises</h1><div id="map">${render(data)}</div><p id="resultats">Liste</p></main>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script src="/in-browser.js"></script></html>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [type, body] = answer(pathname, page, bundle.file);
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      bundle.remove();
      await new Promise((resolve) => void server.close(resolve).closeAllConnections());
    },
  };
}

function answer(pathname: string, page: string, file: (name: string) => string): [string, string] {
  const name = path.basename(pathname);
  if (pathname === '/') return ['text/html', page];
  if (pathname.startsWith('/maplibre/'))
    return ['text/javascript', readFileSync(`node_modules/maplibre-gl/dist/${name}`, 'utf8')];
  if (name === 'in-browser.js') return ['text/javascript', readFileSync(file(name), 'utf8')];
  if (name === 'in-browser.css') return ['text/css', tokens() + readFileSync(file(name), 'utf8')];
  return ['text/html', `<!doctype html><title>${pathname}</title>`];
}

/** The colours and sizes of the site, without what only its own build understands. */
const tokens = () =>
  readFileSync('app/globals.css', 'utf8').replace('@import', '').replace('@theme static', ':root');

async function bundleMap() {
  const cache = path.resolve('node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'map-'));
  const esbuild = (entry: string, options: string[]) =>
    run(path.join('node_modules', '.bin', 'esbuild'), [
      `${HERE}/${entry}`,
      ...['--bundle', '--jsx=automatic', '--log-level=error', `--outdir=${folder}`],
      `--alias:next/navigation=${path.resolve(HERE, 'navigation.ts')}`,
      ...options,
    ]);
  await Promise.all([
    esbuild('in-browser.tsx', ['--format=iife', '--define:process.env.NODE_ENV="production"']),
    esbuild('on-server.tsx', [
      '--format=cjs',
      '--platform=node',
      '--out-extension:.js=.cjs',
      '--define:process.env.NODE_ENV="production"',
    ]),
  ]);
  return {
    file: (name: string) => path.join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
