import 'server-only';
import type { Tx } from '@/lib/db';
import type { Edited } from './reconcile';

/** Two people who save the same thing take turns, until the transaction ends. */
export async function lockEdit(tx: Tx, { kind, id }: Edited): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`edit:${kind}:${id}`}, 0))`;
}

/** The account, other than this one, that last did something to it. */
export async function findLastEditor(
  tx: Tx,
  { id }: Edited,
  but: string | null,
): Promise<{ name: string | null; role: string } | null> {
  const [editor] = await tx.$queryRaw<{ name: string | null; role: string }[]>`
    SELECT u.name, u.role::text FROM "AuditEvent" e JOIN "User" u ON u.id = e.actor
     WHERE e."subjectId" = ${id} AND u.id IS DISTINCT FROM ${but} ORDER BY e.id DESC LIMIT 1`;
  return editor ?? null;
}
