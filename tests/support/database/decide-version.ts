import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import type { VersionTable } from './one-of-each';

/** Moves a version through these states, one after the other, as the application's role. */
export async function moveVersion(table: VersionTable, id: string, ...states: string[]): Promise<void> {
  for (const state of states) {
    const decidedAt = state === 'submitted' ? 'NULL' : 'now()';
    await db.$executeRawUnsafe(
      `UPDATE "${table}" SET state = '${state}', "decidedAt" = ${decidedAt} WHERE id = '${id}'`,
    );
  }
}

/** A next version like that one; answers its id. */
export async function copyVersion(table: VersionTable, id: string, state: string): Promise<string> {
  const next = randomUUID();
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(v, jsonb_build_object(
        'id', '${next}', 'number', v.number + 1, 'state', '${state}', 'decidedAt', NULL))).*
       FROM "${table}" v WHERE id = '${id}'`,
  );
  return next;
}
