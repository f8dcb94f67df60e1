import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { findClosedFolder } from '@/lib/embedded-postgres/account';
import { makeDataDir } from '@/lib/embedded-postgres/settings';
import {
  type RawEnvironment,
  readSettings,
  type Settings,
  settingsSchema,
  wrongEnvironment,
} from '@/lib/env-schema';

export type CommandEnvironment = Settings & { DATA_DIR: string; AUTH_SECRET: string; ENCRYPTION_KEY: string };

/** What `.env` and the environment say (the latter wins), completed with a data folder and secrets kept in it. */
export function readCommandEnvironment(
  outside: RawEnvironment,
  say: (line: string) => void,
): CommandEnvironment {
  const file = readEnvFile();
  const settings = readSettings({ ...file, ...outside });
  const DATA_DIR = path.resolve(settings.DATA_DIR ?? chooseDataDir(say));
  return { ...settings, DATA_DIR, ...keepSecrets(DATA_DIR, settings) };
}

/** The variables that a child process needs, all of them, so that it decides nothing by itself. */
export function toVariables(environment: Record<string, unknown>): Record<string, string> {
  const names = Object.keys(settingsSchema.shape);
  const entries = Object.entries(environment).filter(
    ([name, value]) => names.includes(name) && value !== undefined,
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

function readEnvFile(): RawEnvironment {
  if (!existsSync('.env')) return {};
  const values = parseEnv(readFileSync('.env', 'utf8')) as RawEnvironment;
  const unknown = Object.keys(values).filter((name) => !(name in settingsSchema.shape));
  if (unknown.length) throw wrongEnvironment(unknown.map((name) => `${name} in .env is unknown`));
  return values;
}

function chooseDataDir(say: (line: string) => void) {
  const asRoot = process.getuid?.() === 0;
  if (!asRoot || !findClosedFolder(process.cwd())) return '.data';
  say(`Others may not enter ${process.cwd()}: as root, the data is kept in /var/lib/cartemploi.`);
  return '/var/lib/cartemploi';
}

function keepSecrets(dataDir: string, given: { AUTH_SECRET?: string; ENCRYPTION_KEY?: string }) {
  const { AUTH_SECRET, ENCRYPTION_KEY } = given;
  if (AUTH_SECRET && ENCRYPTION_KEY) return { AUTH_SECRET, ENCRYPTION_KEY };
  const file = path.join(dataDir, 'secrets.json');
  makeDataDir(dataDir);
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString('base64');
    writeFileSync(file, JSON.stringify({ AUTH_SECRET: secret(), ENCRYPTION_KEY: secret() }, null, 2), {
      mode: 0o600,
    });
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { AUTH_SECRET: string; ENCRYPTION_KEY: string };
  return {
    AUTH_SECRET: AUTH_SECRET ?? kept.AUTH_SECRET,
    ENCRYPTION_KEY: ENCRYPTION_KEY ?? kept.ENCRYPTION_KEY,
  };
}
