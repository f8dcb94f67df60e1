import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The only folders in which a process may leave files of its own. */
export type Folders = { TMPDIR: string; DATA_DIR: string };

export function makeFolders(): Folders {
  const root = mkdtempSync(path.join(tmpdir(), 'cartemploi-outside-'));
  const folders = { TMPDIR: path.join(root, 'tmp'), DATA_DIR: path.join(root, 'data') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  return folders;
}

export const removeFolders = ({ TMPDIR }: Folders) => rmSync(path.dirname(TMPDIR), { recursive: true });

/** Every file and folder in them, but the program code that the loaders of JavaScript keep there. */
export function listOutside(folders: Folders): string[] {
  return Object.values(folders).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !/^(tsx-|node-compile-cache)/.test(name),
    ),
  );
}
