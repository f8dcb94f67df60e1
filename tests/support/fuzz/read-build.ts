import { readFileSync } from 'node:fs';

export type Action = { id: string; name: string; pages: string[] };
export type Build = { routes: string[]; actions: Action[] };

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

type References = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };

/** Every address and every action of the built site, by its own manifests. */
export function readBuild(): Build {
  const addresses = readJson<Record<string, string>>('.next/app-path-routes-manifest.json');
  const { node } = readJson<References>('.next/server/server-reference-manifest.json');
  const actions = Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers).flatMap((worker) => addresses[worker.replace(/^app/, '')] ?? []),
  }));
  const routes = [...new Set(Object.values(addresses))].sort();
  return { routes, actions: actions.filter(({ pages }) => pages.length > 0) };
}
