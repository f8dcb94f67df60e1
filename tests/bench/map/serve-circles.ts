import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { circlesPage } from './circles-page';

/** Serves the page of circles with the map's modules as they are in `components/map`, their types stripped. */
export async function serveCircles(communes: number) {
  const page = circlesPage(communes);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [type, body] = answer(pathname, page);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'content-encoding': 'gzip' });
    response.end(gzipSync(body ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => void server.close(resolve).closeAllConnections()),
  };
}

function answer(pathname: string, page: string): [type: string, body?: string] {
  if (pathname === '/') return ['text/html', page];
  const name = path.basename(pathname);
  if (pathname.startsWith('/maplibre/'))
    return ['text/javascript', readFileSync(`node_modules/maplibre-gl/dist/${name}`, 'utf8')];
  if (pathname.startsWith('/components/map/'))
    return ['text/javascript', stripTypes(`components/map/${name}.ts`)];
  return ['text/plain'];
}

function stripTypes(file: string): string {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return outputText.replace(/^import '.*\.css';$/m, '');
}
