import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findDrift } from '@/lib/cli/find-drift';
import { testDatabaseUrl } from '@/tests/support/variables';

const databaseUrl = () => testDatabaseUrl('postgres', 'postgres');

describe('the check that schema and migrations agree', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'drift-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function changedSchema(from: RegExp, to: string) {
    const schema = readFileSync('prisma/schema.prisma', 'utf8');
    const file = path.join(folder, 'schema.prisma');
    writeFileSync(file, schema.replace(from, to));
    return file;
  }

  it('finds nothing between the schema and the migrations of this repository', () => {
    expect(findDrift(databaseUrl())).toBeUndefined();
  });

  it('names a column that is in the schema and in no migration', () => {
    const drifted = changedSchema(/^model Candidate \{/m, 'model Candidate {\n  shoeSize Int?');
    expect(findDrift(databaseUrl(), drifted)).toMatch(/`Candidate` table\s+\[\+\] Added column `shoeSize`/);
  });

  it('takes an engine that could not answer for a failure', () => {
    expect(findDrift('postgresql://nobody@127.0.0.1:1/none')).toMatch(
      /ended without an answer|Error in Schema engine/,
    );
  });
});
