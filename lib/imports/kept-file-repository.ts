import 'server-only';
import { db, type Tx } from '@/lib/db';

/** Hours, by the database's clock, for which a file is kept that waits for somebody to import it. */
const KEPT_HOURS = 6;
/** Such files of one person at a time; older ones go first. */
const MOST_KEPT = 10;

/** After a run: its file goes, unless it was only checked and is kept. */
export async function eraseRunFile(id: string): Promise<void> {
  await db.importRun.updateMany({ where: { id, fileKeptUntil: null }, data: { file: null } });
}

/** The file of a check can still be imported; in the transaction that finishes the check. */
export async function keepCheckedFile(tx: Tx, id: string): Promise<void> {
  const checked = await tx.importRun.count({ where: { id, dryRun: true, file: { not: null } } });
  if (checked > 0) await holdFile(tx, id);
}

/** An uploaded file waits until its sender has confirmed who they are. */
export async function holdFile(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRun" SET "fileKeptUntil" = now() + make_interval(hours => ${KEPT_HOURS}) WHERE id = ${id}`;
  await dropOlder(tx, id);
}

/**
 * Lets the file of a check, or one that waits, be imported: the id of the run that does it, which is the same however
 * often one asks. Null when the file is gone.
 */
export async function releaseFile(tx: Tx, id: string, byId: string): Promise<{ id: string } | null> {
  const [waiting] = await tx.$queryRaw<{ id: string; dryRun: boolean }[]>`
    SELECT id, "dryRun" FROM "ImportRun" WHERE id = ${id} AND "fileKeptUntil" > now() FOR UPDATE`;
  if (!waiting) return findReleased(tx, id);
  if (!waiting.dryRun) {
    await tx.importRun.update({ where: { id }, data: { fileKeptUntil: null, byId } });
    return { id };
  }
  const check = await tx.importRun.findUniqueOrThrow({
    where: { id },
    select: { kind: true, fileName: true, file: true },
  });
  const run = await tx.importRun.create({ data: { ...check, byId, fromCheckId: id }, select: { id: true } });
  await tx.importRun.update({ where: { id }, data: { file: null, fileKeptUntil: null } });
  return run;
}

/** The run that somebody already let go. */
async function findReleased(tx: Tx, id: string): Promise<{ id: string } | null> {
  return tx.importRun.findFirst({
    where: { OR: [{ fromCheckId: id }, { id, dryRun: false, error: null }] },
    select: { id: true },
  });
}

const NOT_CONFIRMED =
  'Personne n’a confirmé cet import à temps : le fichier est effacé et rien n’a été écrit. Choisissez-le de nouveau.';

/** Files whose hours are over, and those that a stopped process left with a run that is finished. */
export async function eraseKeptFiles(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRun"
       SET file = NULL, "fileKeptUntil" = NULL, "finishedAt" = COALESCE("finishedAt", now()),
           error = CASE WHEN "finishedAt" IS NULL THEN ${NOT_CONFIRMED} ELSE error END
     WHERE "fileKeptUntil" <= now()
        OR (file IS NOT NULL AND "finishedAt" < now() - make_interval(hours => ${KEPT_HOURS}))`;
}

async function dropOlder(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRun" SET "fileKeptUntil" = now()
     WHERE id IN (SELECT id FROM "ImportRun"
                   WHERE "byId" = (SELECT "byId" FROM "ImportRun" WHERE id = ${id}) AND "fileKeptUntil" IS NOT NULL
                   ORDER BY "fileKeptUntil" DESC OFFSET ${MOST_KEPT})`;
  await eraseKeptFiles(tx);
}
