import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'yaml';

type Answer = { status?: number; headers?: Record<string, string>; body: unknown };
type Parameter = { name: string; schema: { enum?: unknown[] } };

const DESCRIPTION = '../shared/sirene/openapi.yml';
const FLAG = { enum: [true, false] };
const COPY: Parameter[] = [
  { name: 'q', schema: {} },
  { name: 'minimal', schema: FLAG },
  { name: 'include', schema: {} },
];
const PARTS = ['complements', 'dirigeants', 'finances', 'matching_etablissements', 'siege', 'score', 'tva'];

/** What /search takes: the service's own description when it lies beside the project, else the part that we use. */
const PARAMETERS = existsSync(DESCRIPTION)
  ? (
      parse(readFileSync(DESCRIPTION, 'utf8')) as {
        paths: { '/search': { get: { parameters: Parameter[] } } };
      }
    ).paths['/search'].get.parameters
  : COPY;

/** In the place of recherche-entreprises.api.gouv.fr: answers by SIRET, and notes what its description does not allow. */
export async function startSirene(answer: (siret: string) => Answer | Promise<Answer>) {
  const asked: string[] = [];
  const problems: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const siret = url.searchParams.get('q') ?? '';
    asked.push(siret);
    problems.push(...problemsOf(request.method, url, request.headers['user-agent']));
    void Promise.resolve(answer(siret)).then(({ status = 200, headers = {}, body }) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(typeof body === 'string' ? body : JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    problems,
    stop: () => new Promise((resolve) => void server.close(resolve).closeAllConnections()),
  };
}

function problemsOf(method = '', url: URL, userAgent = ''): string[] {
  const wrong = [...url.searchParams].flatMap(([name, value]) => {
    const known = PARAMETERS.find((parameter) => parameter.name === name);
    if (!known) return [`unknown parameter ${name}`];
    const isAllowed = !known.schema.enum || known.schema.enum.map(String).includes(value);
    const parts = name === 'include' ? value.split(',').filter((part) => !PARTS.includes(part)) : [];
    return [...(isAllowed ? [] : [`${name} is ${value}`]), ...parts.map((part) => `no part ${part}`)];
  });
  if (`${method} ${url.pathname}` !== 'GET /search') wrong.push(`${method} ${url.pathname}`);
  if (!/^\d{14}$/.test(url.searchParams.get('q') ?? '')) wrong.push('q is no SIRET');
  if (!userAgent.startsWith('Cartemploi')) wrong.push(`user agent ${userAgent}`);
  return wrong;
}

/** One company as /search answers it, its establishment in this commune. */
export function sireneAnswer(siret: string, establishment: Record<string, unknown> = {}): Answer {
  const known = {
    siret,
    ...{ commune: '14333', latitude: '49.41883', longitude: '0.23324' },
    ...{ etat_administratif: 'A', statut_diffusion_etablissement: 'O', ...establishment },
  };
  const siege = { ...known, siret: `${siret.slice(0, 9)}00001` };
  return { body: { results: [{ siren: siret.slice(0, 9), siege, matching_etablissements: [known] }] } };
}
