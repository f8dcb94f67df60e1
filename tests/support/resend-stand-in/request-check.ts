import { DESCRIBED } from './description';
import { problemsOf } from './schema-check';

const SCHEMAS = DESCRIBED.components.schemas;

/** What the provider's description does not allow in a request to its API: path, method, query, key, body. */
export function problemsOfRequest(
  method: string,
  url: URL,
  headers: { authorization?: string; 'idempotency-key'?: string | string[] },
  body: unknown,
): string[] {
  const at = `${method} ${url.pathname}`;
  const path = findPath(url.pathname);
  const operation = path && DESCRIBED.paths[path]?.[method.toLowerCase() as 'get' | 'post'];
  if (!operation) return [`${at}: is not described`];
  const problems: string[] = [];
  if (!/^Bearer re_/.test(headers.authorization ?? '')) problems.push(`${at}: no API key`);
  for (const [name, value] of url.searchParams) {
    const parameter = operation.parameters?.find((known) => known.in === 'query' && known.name === name);
    if (!parameter) problems.push(`${at}: unknown parameter ${name}`);
    else if (parameter.schema?.type === 'integer' && !/^\d+$/.test(value))
      problems.push(`${at}: ${name} is no integer`);
  }
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema) problems.push(...problemsOf(body, schema, SCHEMAS));
  if (method === 'POST' && !isKey(headers['idempotency-key']))
    problems.push(`${at}: idempotency-key of 1 to 256 characters`);
  return problems;
}

function findPath(pathname: string): string | undefined {
  const known = Object.keys(DESCRIBED.paths);
  return known.includes(pathname)
    ? pathname
    : known.find((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname));
}

const isKey = (key: unknown) => typeof key === 'string' && key.length >= 1 && key.length <= 256;
