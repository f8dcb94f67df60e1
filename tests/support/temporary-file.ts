import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes a file in a folder of its own and returns its path; the system's temporary folder forgets it. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'cartemploi-test-')), name);
  writeFileSync(file, content);
  return file;
}
