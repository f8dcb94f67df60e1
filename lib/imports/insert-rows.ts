import 'server-only';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/** Column → its PostgreSQL type. */
type Columns<Row> = { [Name in keyof Row & string]: string };

/**
 * Inserts rows by one statement with one parameter: many times faster, and leaner, than a parameter for each cell.
 * Columns that are not named take their default.
 */
export async function insertRows<Row extends object>(
  tx: Tx,
  table: string,
  columns: Columns<Row>,
  rows: Row[],
  onConflict = '',
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const typed = Object.entries<string>(columns).map(([name, type]) => `"${name}" ${type}`);
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}" (${names.join(', ')})`)}
    SELECT ${Prisma.raw(names.join(', '))}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row_(${Prisma.raw(typed.join(', '))})
    ${Prisma.raw(onConflict)}`;
}

/** Bytes as JSON can carry them to a column of type bytea. */
export const toHex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`;

export const VERSION_FACTS = {
  number: 'int',
  state: '"VersionState"',
  origin: '"Origin"',
  submittedAt: 'timestamptz',
} as const;

/** What the first version of an imported page says of itself. */
export const firstVersion = (now: Date) => ({
  number: 1,
  state: 'submitted',
  origin: 'import',
  submittedAt: now.toISOString(),
});
