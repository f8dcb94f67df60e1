import { db, transaction } from '@/lib/db';
import { eraseKeptFiles, holdFile, releaseFile } from '@/lib/imports/kept-file-repository';
import { runWaitingImports } from '@/lib/imports/run-waiting-imports';
import { findRun, insertUpload } from '@/lib/imports/waiting-repository';
import { seal } from '@/lib/seal';
import { installMission } from '../../support/installation';
import { buildCounsellor } from '../../support/letters/build-parties';

jest.setTimeout(60_000);
beforeEach(installMission);

const CSV = 'numero_dossier;nom;prénom;date_naissance;commune\n1;Durand;Ana;01/02/2006;Honfleur\n';

/** As the form of /conseil/imports keeps a file. */
async function upload(content: string, dryRun = false) {
  const { userId: byId } = await counsellor;
  const file = seal(new TextEncoder().encode(content));
  return insertUpload(db, { kind: 'candidats', fileName: 'candidats.csv', byId, dryRun, file });
}

let counsellor: ReturnType<typeof buildCounsellor>;
beforeEach(() => {
  counsellor = buildCounsellor();
});

describe('a file that a counsellor uploads', () => {
  it('and that is a PDF fails with a French sentence, writes nothing and is not kept', async () => {
    const { id } = await upload('%PDF-1.7\n');
    await runWaitingImports(() => new Date());
    expect(await findRun(id)).toMatchObject({
      error: 'Ce fichier est un PDF. Exportez le tableau en CSV ou en .xlsx, puis recommencez.',
      finishedAt: expect.any(Date) as Date,
      ...{ accepted: 0, rejected: 0, report: null, hasRejects: false },
    });
    expect(await db.importRun.count({ where: { file: { not: null } } })).toBe(0);
    expect(await db.candidate.count()).toBe(0);
    expect(await db.auditEvent.count({ where: { name: 'file_imported' } })).toBe(0);
  });

  it('does not keep the next one waiting', async () => {
    await upload('%PDF-1.7\n');
    const { id } = await upload(CSV);
    await runWaitingImports(() => new Date());
    expect(await findRun(id)).toMatchObject({ error: null, accepted: 1 });
  });
});

const inSixHours = `now() + interval '5 hours 59 minutes'`;
const keptIds = async () =>
  (
    await db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT id FROM "ImportRun" WHERE file IS NOT NULL AND "fileKeptUntil" > ${inSixHours}`,
    )
  ).map(({ id }) => id);
const pass = (id: string, hours: number) =>
  db.$executeRaw`UPDATE "ImportRun" SET "fileKeptUntil" = "fileKeptUntil" - make_interval(hours => ${hours}::int) WHERE id = ${id}`;
const run = () => runWaitingImports(() => new Date());

describe('a file that was only checked', () => {
  it('is kept sealed for six hours, and imported for good from there', async () => {
    const check = await upload(CSV, true);
    await run();
    expect(await keptIds()).toEqual([check.id]);
    expect(await db.candidate.count()).toBe(0);
    const { userId } = await counsellor;
    const released = await transaction((tx) => releaseFile(tx, check.id, userId));
    await run();
    expect(await findRun(released!.id)).toMatchObject({ dryRun: false, accepted: 1, error: null });
    expect(await findRun(check.id)).toMatchObject({ importedAs: released, fileKeptUntil: null });
    expect(await db.importRun.count({ where: { file: { not: null } } })).toBe(0);
  });

  it('is imported once, however often and wherever one presses', async () => {
    const check = await upload(CSV, true);
    await run();
    const { userId } = await counsellor;
    const press = () => transaction((tx) => releaseFile(tx, check.id, userId));
    const [first, ...others] = await Promise.all([press(), press(), press()]);
    expect(first).not.toBeNull();
    expect(others).toEqual([first, first]);
    expect(await db.importRun.count({ where: { dryRun: false } })).toBe(1);
  });

  it('is not kept when it is refused', async () => {
    await upload('%PDF-1.7\n', true);
    await run();
    expect(await keptIds()).toEqual([]);
    expect(await db.importRun.count({ where: { file: { not: null } } })).toBe(0);
  });

  it('is gone after its hours, and cannot be imported any more', async () => {
    const check = await upload(CSV, true);
    await run();
    await pass(check.id, 6);
    const { userId } = await counsellor;
    expect(await transaction((tx) => releaseFile(tx, check.id, userId))).toBeNull();
    await eraseKeptFiles(db);
    expect(await findRun(check.id)).toMatchObject({ error: null, fileKeptUntil: null });
    expect(await db.importRun.count({ where: { file: { not: null } } })).toBe(0);
    expect(await db.importRun.count()).toBe(1);
  });
});

describe('a file that waits for its sender to confirm who they are', () => {
  it('is not imported before', async () => {
    const { id } = await upload(CSV);
    await holdFile(db, id);
    await run();
    expect(await findRun(id)).toMatchObject({ finishedAt: null, accepted: 0 });
    const { userId } = await counsellor;
    expect(await transaction((tx) => releaseFile(tx, id, userId))).toEqual({ id });
    await run();
    expect(await findRun(id)).toMatchObject({ accepted: 1, error: null });
  });

  it('and is never confirmed is erased, and says so', async () => {
    const { id } = await upload(CSV);
    await holdFile(db, id);
    await pass(id, 6);
    await eraseKeptFiles(db);
    await run();
    expect(await findRun(id)).toMatchObject({
      error: expect.stringContaining('le fichier est effacé') as string,
      accepted: 0,
    });
    expect(await db.importRun.count({ where: { file: { not: null } } })).toBe(0);
    expect(await db.candidate.count()).toBe(0);
  });

  it('makes the eleventh before it go', async () => {
    const ids: string[] = [];
    for (let place = 0; place < 11; place++) {
      const { id } = await upload(CSV);
      await holdFile(db, id);
      ids.push(id);
    }
    expect((await keptIds()).sort()).toEqual(ids.slice(1).sort());
  });
});
