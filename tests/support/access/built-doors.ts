import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = <T>(file: string) =>
  JSON.parse(readFileSync(path.join(process.cwd(), '.next', 'server', file), 'utf8')) as T;

const toAddress = (entry: string) => entry.replace(/\/(page|route)$/, '').replace(/\/\([^)]*\)/g, '') || '/';

/** Every address that the build answers, with its parameters as they are written in the folders. */
export const listRoutes = (): string[] =>
  Object.keys(read<Record<string, string>>('app-paths-manifest.json'))
    .map(toAddress)
    .filter((address) => !address.startsWith('/_'))
    .sort();

export type BuiltAction = { name: string; id: string; address: string };

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
};

/** Every server action of the build: its file and name, the id by which it is called, and a page that has it. */
export const listActions = (): BuiltAction[] =>
  Object.entries(read<Manifest>('server-reference-manifest.json').node)
    .map(([id, { workers, filename, exportedName }]) => ({
      name: `${filename.replace(/^app\//, '').replace(/\.tsx?$/, '')}#${exportedName}`,
      id,
      address: toAddress(Object.keys(workers)[0]!.replace(/^app/, '')),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
