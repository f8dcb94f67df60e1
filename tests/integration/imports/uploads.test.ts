import { db } from '@/lib/db';
import { runWaitingImports } from '@/lib/imports/run-waiting-imports';
import { findRun, insertUpload } from '@/lib/imports/waiting-repository';
import { seal } from '@/lib/seal';
import { installMission } from '../../support/installation';
import { buildCounsellor } from '../../support/letters/build-parties';

jest.setTimeout(60_000);
beforeEach(installMission);

const CSV = 'numero_dossier;nom;prénom;date_naissance;commune\n1;Durand;Ana;01/02/2006;Honfleur\n';

/** As the form of /conseil/imports keeps a file. */
async function upload(content: string) {
  const { userId: byId } = await counsellor;
  const file = seal(new TextEncoder().encode(content));
  return insertUpload(db, { kind: 'candidats', fileName: 'candidats.csv', byId, dryRun: false, file });
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
