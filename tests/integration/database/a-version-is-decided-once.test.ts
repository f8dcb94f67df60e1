import type pg from 'pg';
import { db } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { copyVersion, moveVersion } from '../../support/database/decide-version';
import { buildOneOfEach, VERSION_TABLES, type VersionTable } from '../../support/database/one-of-each';
import { otherValue, REFERENTIALS } from '../../support/database/other-value';
import { tryChange } from '../../support/database/try-move';
import { testDatabaseUrl } from '../../support/variables';

/** What a proposal that a counsellor accepted may still add to, and what deciding sets. */
const OPEN = new Set([
  ...['state', 'decidedAt', 'skillIds', 'skillProofs', 'soughtSkillIds', 'occupationIds'],
  ...['proposedSkills', 'proposedSoughtSkills', 'proposedOccupations'],
]);

let admin: pg.Client;
let ids: Awaited<ReturnType<typeof buildOneOfEach>>;

beforeAll(async () => {
  admin = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
});
afterAll(() => admin.end());
beforeEach(async () => {
  ids = await buildOneOfEach();
});

async function columnsOf(table: string) {
  const { rows } = await admin.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`"${table}"`],
  );
  return rows;
}

describe.each(Object.keys(VERSION_TABLES) as VersionTable[])('a %s', (table) => {
  it('starts as a draft or submitted, never decided', async () => {
    for (const state of ['approved', 'refused', 'superseded'])
      await expect(copyVersion(table, ids[table], state)).rejects.toThrow(`may not start as ${state}`);
  });

  it('is one draft, one submitted and one approved at a time', async () => {
    await expect(copyVersion(table, ids[table], 'draft')).rejects.toThrow(`${table}_one_draft`);
    await moveVersion(table, ids[table], 'submitted');
    await expect(copyVersion(table, ids[table], 'submitted')).rejects.toThrow(`${table}_one_submitted`);
    await moveVersion(table, ids[table], 'approved');
    const next = await copyVersion(table, ids[table], 'submitted');
    await expect(moveVersion(table, next, 'approved')).rejects.toThrow(`${table}_one_approved`);
    await moveVersion(table, ids[table], 'superseded');
    await moveVersion(table, next, 'approved');
  });

  it('changes in no column once it is decided', async () => {
    const frozen = (await columnsOf(table)).filter(({ name }) => !OPEN.has(name));
    expect(frozen.length).toBeGreaterThan(8);
    for (const state of ['approved', 'refused', 'superseded']) {
      const from = { state: `'${state}'`, decidedAt: 'now()' };
      for (const column of frozen) {
        const change = { id: ids[table], from, to: { [column.name]: otherValue(column) } };
        const said = await tryChange(admin, table, change);
        const refusal = `${table} ${ids[table]} is decided and may not change`;
        expect([state, column.name, said]).toEqual([state, column.name, refusal]);
      }
    }
  });

  it('holds no criterion that is unknown or there twice', async () => {
    const criteria = (await columnsOf(table)).filter(({ type }) => type === 'integer[]');
    for (const { name } of criteria) {
      const known = `(SELECT min(id) FROM "${REFERENTIALS[name]}")`;
      for (const wrong of ['ARRAY[987654]', `ARRAY[${known}, ${known}]`]) {
        const change = db.$executeRawUnsafe(`UPDATE "${table}" SET "${name}" = ${wrong}`);
        await expect(change).rejects.toThrow(`${table}.${name} holds an unknown or repeated id`);
      }
    }
  });
});
