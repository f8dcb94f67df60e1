import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findClosedPart } from '@/lib/server/find-closed-part';

const SOMEBODY_ELSE = { uid: 65_534, gid: 65_534 };

let site: string;
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'cartemploi-site-'));
  chmodSync(site, 0o755);
  mkdirSync(path.join(site, '.next', 'server', 'chunks'), { recursive: true });
  for (const folder of ['.next', '.next/server', '.next/server/chunks'])
    chmodSync(path.join(site, folder), 0o755);
});
afterEach(() => rmSync(site, { recursive: true }));

describe('the folders that the site reads', () => {
  it('are open to another account as they are usually made', () => {
    expect(findClosedPart(site, SOMEBODY_ELSE)).toBeUndefined();
  });

  it.each(['.next', '.next/server/chunks', 'node_modules', '.'])(
    'are closed to it when %s was made under a strict umask',
    (folder) => {
      const closed = path.join(site, folder);
      mkdirSync(closed, { recursive: true });
      chmodSync(closed, 0o700);
      expect(findClosedPart(site, SOMEBODY_ELSE)).toBe(closed);
    },
  );
});
