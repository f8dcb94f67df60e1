import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { db } from '@/lib/db';
import { runToEnd } from '../../support/command/start-command';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';
import { testVariables } from '../../support/variables';

jest.setTimeout(120_000);
beforeEach(installMission);

const DATA_DIR = path.join(os.tmpdir(), `cartemploi-import-command-${process.pid}`);
beforeAll(() => mkdirSync(DATA_DIR, { recursive: true }));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

/** `npm run import -- …`, on this worker's database. */
const runCommand = (...args: string[]) =>
  runToEnd('run.mjs', ['import', ...args], {
    ...testVariables(`test_${process.env.JEST_WORKER_ID ?? '1'}`),
    DATA_DIR,
  });

const HEADER = 'numero_dossier;nom;prénom;date_naissance;commune;motivations';
const csv = (...rows: string[]) => temporaryFile('candidats.csv', [HEADER, ...rows].join('\n'));
const GOOD = '1;Durand;Ana;01/02/2006;Honfleur;';
const WRONG = '2;Durand;Zoé;31/02/2006;Honfleur;';
const WARNED = '3;Martin;Zoé;01/02/2006;Honfleur;dormir debout';

const countWritten = async () => [
  await db.candidate.count(),
  await db.profileVersion.count(),
  await db.importRecord.count(),
];

describe('npm run import', () => {
  it('says in one plain sentence why it takes no such file, and writes nothing', async () => {
    const files = {
      pdf: temporaryFile('candidats.csv', '%PDF-1.7\n'),
      empty: temporaryFile('candidats.csv', ''),
      // "prénom" and "né" as an old Macintosh wrote them
      encoding: temporaryFile('candidats.csv', Buffer.from('nom;pr\x8enom;n\x8e\n', 'latin1')),
      good: csv(GOOD),
    };
    const refused: [args: string[], says: RegExp][] = [
      [['candidats', files.pdf], /PDF/],
      [['candidats', files.empty], /empty/],
      [['candidats', files.encoding], /encod/],
      [['candidats', '/nowhere/candidats.csv'], /"\/nowhere\/candidats\.csv" cannot be read/],
      [['habitants', files.good], /"habitants" is no kind of import/],
      [
        ['candidats', files.good, '--today', '2026-02-30'],
        /"2026-02-30" is no date: write --today AAAA-MM-JJ/,
      ],
    ];
    const answers = await Promise.all(refused.map(([args]) => runCommand(...args)));
    for (const [place, { status, printed, answered }] of answers.entries()) {
      expect([refused[place]![0], status]).toEqual([refused[place]![0], 1]);
      expect(printed).toMatch(refused[place]![1]);
      expect(printed.trim().split('\n')).toHaveLength(1);
      expect(answered).toBe('');
    }
    expect(await countWritten()).toEqual([0, 0, 0]);
  });

  it('prints the report as JSON and nothing else with --json', async () => {
    const { status, answered } = await runCommand('candidats', csv(GOOD, WRONG, WARNED), '--json');
    expect(status).toBe(0);
    const sentence = expect.stringMatching(/^[A-ZÀÉ«].+\.$/);
    expect(JSON.parse(answered)).toEqual({
      ...{ accepted: 2, updated: 0, unchanged: 0 },
      rejected: [{ line: 3, column: 'date_naissance', reason: sentence }],
      warnings: [{ line: 4, column: 'motivations', reason: sentence }],
    });
    expect(await countWritten()).toEqual([2, 2, 2]);
  });

  it('writes nothing with --dry-run, and holds ages and dates against --today', async () => {
    const bornIn1990 = csv('1;Durand;Ana;01/02/1990;Honfleur;', WRONG);
    const flags = ['--json', '--dry-run', '--today', '2010-06-01'];
    const { status, answered } = await runCommand('candidats', bornIn1990, ...flags);
    expect(status).toBe(0);
    // twenty on that day, and long past 25 on any day that this test runs
    expect(JSON.parse(answered)).toMatchObject({ accepted: 1, rejected: [{ line: 3 }] });
    expect(await countWritten()).toEqual([0, 0, 0]);
    expect(await db.importRun.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it('tells a person line by line what became of their file', async () => {
    const { status, answered } = await runCommand('candidats', csv(GOOD, WRONG));
    expect(status).toBe(0);
    expect(answered).toMatch(/^candidats\.csv: 1 accepted, 0 updated, 0 unchanged, 1 rejected\n/);
    expect(answered).toMatch(/^ {2}rejected {2}line 3, date_naissance: /m);
  });
});
