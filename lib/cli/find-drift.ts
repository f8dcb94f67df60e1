import { spawnSync } from 'node:child_process';

const AGREEMENT = 'No difference detected';

/**
 * What lies between the outcome of the migrations, replayed in an empty database beside the one at `databaseUrl`, and
 * the schema file: a description, or nothing when they agree. An engine that ends without an answer is no agreement.
 */
export function findDrift(databaseUrl: string, schema = 'prisma/schema.prisma'): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [
      ...['node_modules/prisma/build/index.js', 'migrate', 'diff', '--exit-code'],
      ...['--from-migrations=prisma/migrations', `--to-schema=${schema}`],
    ],
    { env: { ...process.env, DATABASE_OWNER_URL: databaseUrl }, encoding: 'utf8' },
  );
  if (status === 0 && stdout.includes(AGREEMENT)) return undefined;
  const said = `${stdout}${stderr}${error?.message ?? ''}`.trim();
  return status === 0 ? `prisma migrate diff ended without an answer: ${said}` : said;
}
