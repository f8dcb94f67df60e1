import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFreePort } from '@/lib/embedded-postgres/settings';
import { type Command, startCommand } from '../support/command/start-command';

let DATA_DIR: string;
let command: Command | undefined;

beforeAll(() => {
  DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-newcomer-'));
});
afterAll(async () => {
  command?.signal('SIGINT');
  await command?.ended;
  rmSync(DATA_DIR, { recursive: true, force: true });
});

/** The addresses that somebody listens on at this port, as Linux writes them: 0100007F is 127.0.0.1. */
function listListeners(port: number) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => line.match(new RegExp(`^ *\\d+: ([0-9A-F]+):${hex} [0-9A-F:]+ 0A `))?.[1] ?? []),
  );
}

describe('a newcomer brings the site up', () => {
  it('with one command, twice in a row, for this machine only, and stops all of it with Ctrl-C', async () => {
    const port = await findFreePort();
    for (const time of ['first', 'second']) {
      command = startCommand('up.mjs', [], { DATA_DIR, PORT: String(port), SEED: 'none', LOG_LEVEL: 'warn' });
      const printed = await command.prints('Ctrl-C stops everything.');
      expect(printed).toContain(`Cartemploi is at http://localhost:${port}`);
      expect([time, printed.includes('migration(s) applied')]).toEqual([time, time === 'first']);
      expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);
      expect(listListeners(port)).toEqual(['0100007F']);
      command.signal('SIGINT');
      expect((await command.ended).status).toBe(0);
      expect(listListeners(port)).toEqual([]);
    }
    const { port: databasePort } = JSON.parse(readFileSync(path.join(DATA_DIR, 'postgres.json'), 'utf8')) as {
      port: number;
    };
    expect(listListeners(databasePort)).toEqual([]);
  });
});
