import os from 'node:os';
import type { Role } from '@/lib/embedded-postgres/settings';

/** The address of a test database, for one of the roles. */
export function testDatabaseUrl(database: string, role: Role = 'cartemploi_app') {
  const urls = process.env.TEST_DATABASE_URLS;
  if (!urls)
    throw new Error('The test database is not started: this test belongs in tests/integration or tests/e2e.');
  const url = new URL((JSON.parse(urls) as Record<Role, string>)[role]);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Everything `lib/env.ts` reads, so that no test depends on the environment it happens to run in. */
export function testVariables(database: string): Record<string, string> {
  return {
    DATABASE_URL: testDatabaseUrl(database),
    DATABASE_OWNER_URL: testDatabaseUrl(database, 'cartemploi_owner'),
    DATA_DIR: os.tmpdir(),
    PORT: '3000',
    PUBLIC_URL: 'http://localhost:3000',
    AUTH_SECRET: Buffer.alloc(32, 'auth').toString('base64'),
    ENCRYPTION_KEY: Buffer.alloc(32, 'key').toString('base64'),
    RESEND_API_KEY: '',
    WORKER: 'off',
    SEED: 'none',
    LOG_LEVEL: 'silent',
  };
}
