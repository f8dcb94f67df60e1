import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

export const OWNER_ROLE = 'cartemploi_owner';
export const APP_ROLE = 'cartemploi_app';

/** Kept in `DATA_DIR/postgres.json`, readable by its owner only. */
export type ServerSettings = {
  port: number;
  passwords: { postgres: string; cartemploi_owner: string; cartemploi_app: string };
};
export type Role = keyof ServerSettings['passwords'];

/** Makes the data folder, for us alone; as root, PostgreSQL's own account can pass through it, not list it. */
export function makeDataDir(dataDir: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const isNew = readdirSync(dataDir).length === 0;
  if (isNew && process.getuid?.() === 0) chmodSync(dataDir, 0o711);
}

const fileOf = (dataDir: string) => path.join(dataDir, 'postgres.json');

export async function readSettings(dataDir: string): Promise<ServerSettings> {
  makeDataDir(dataDir);
  if (existsSync(fileOf(dataDir))) return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as ServerSettings;
  const password = () => randomBytes(24).toString('base64url');
  const settings = {
    port: await findFreePort(),
    passwords: { postgres: password(), cartemploi_owner: password(), cartemploi_app: password() },
  };
  writeSettings(dataDir, settings);
  return settings;
}

export function writeSettings(dataDir: string, settings: ServerSettings) {
  writeFileSync(fileOf(dataDir), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}

/** A port of the loopback address that nobody listens on at this moment. */
export function findFreePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
