import '../../support/patience';
import { db } from '@/lib/db';
import { runWaitingImports } from '@/lib/imports/run-waiting-imports';
import { findRun, insertUpload } from '@/lib/imports/waiting-repository';
import { seal } from '@/lib/seal';
import { startCommand } from '../../support/command/start-command';
import { type Folders, listOutside, makeFolders, removeFolders } from '../../support/imports/outside';
import { writeWorkbook } from '../../support/imports/write-workbook';
import { installMission } from '../../support/installation';
import { buildCounsellor } from '../../support/letters/build-parties';
import { temporaryFile } from '../../support/temporary-file';
import { testVariables } from '../../support/variables';

const NAME = 'Zéphirine-Trace';

let folders: Folders;
beforeEach(async () => {
  await installMission();
  folders = makeFolders();
});
afterEach(() => removeFolders(folders));

/** `npm run import` in one process, so that a signal ends all of it. */
function startImport(file: string) {
  return startCommand('import.ts', ['candidats', file, '--today', '2026-11-22'], {
    ...testVariables(`test_${process.env.JEST_WORKER_ID ?? '1'}`),
    ...folders,
    NODE_OPTIONS: '--conditions=react-server --import tsx',
  });
}

async function untilRowsAreRead(): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    if ((await db.importRun.count({ where: { rowsRead: { gt: 0 } } })) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the import does not begin');
}

describe('what an import leaves outside the database', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'is nothing when %s ends the command half-way through a workbook',
    async (signal) => {
      const command = startImport(temporaryFile('candidats.xlsx', await writeWorkbook(NAME, 4000)));
      await untilRowsAreRead();
      command.signal(signal);
      const { status } = await command.ended;
      expect(status).not.toBe(0);
      expect(await db.importRun.count({ where: { finishedAt: null } })).toBe(1);
      expect(listOutside(folders)).toEqual([]);
    },
  );

  it.each([
    ['damaged', { damaged: true }],
    ['without the columns', { columns: ['a', 'b', 'c', 'd', 'e'] }],
  ])('is nothing after the command refused a workbook that is %s', async (_how, wish) => {
    const file = temporaryFile('candidats.xlsx', await writeWorkbook(NAME, 300, wish));
    const { status, printed } = await startImport(file).ended;
    expect([status, printed]).toEqual([1, expect.stringContaining('nothing was imported')]);
    expect(await db.candidate.count()).toBe(0);
    expect(listOutside(folders)).toEqual([]);
  });
});

describe('an import that a kill interrupted', () => {
  it('is taken up again by itself within minutes, and takes nobody twice', async () => {
    const { userId: byId } = await buildCounsellor();
    const file = seal(await writeWorkbook(NAME, 300));
    const { id } = await insertUpload(db, {
      kind: 'candidats',
      fileName: 'candidats.xlsx',
      byId,
      dryRun: false,
      file,
    });
    const at = (minutes: number) => new Date(Date.parse('2026-11-22T10:00:00Z') + minutes * 60_000);
    const first = await db.importRun.update({ where: { id }, data: { startedAt: at(0), rowsRead: 250 } });
    expect(first.finishedAt).toBeNull();
    await runWaitingImports(() => at(9));
    expect(await findRun(id)).toMatchObject({ finishedAt: null });
    await runWaitingImports(() => at(11));
    expect(await findRun(id)).toMatchObject({ error: null, accepted: 300 });
    expect(await db.candidate.count()).toBe(300);
  });
});
