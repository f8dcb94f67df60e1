import type pg from 'pg';
import { LETTER_MOVES } from '@/lib/conversations/letter-states';
import { connect } from '@/lib/embedded-postgres/connect';
import { buildOneOfEach, VERSION_TABLES } from '../../support/database/one-of-each';
import { type Columns, listMoves } from '../../support/database/try-move';
import { testDatabaseUrl } from '../../support/variables';

let admin: pg.Client;
let ids: Awaited<ReturnType<typeof buildOneOfEach>>;

beforeAll(async () => {
  admin = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
});
afterAll(() => admin.end());
beforeEach(async () => {
  ids = await buildOneOfEach();
});

const nothingMore = (): Columns => ({});
const decidedUnless =
  (...states: string[]) =>
  (state: string): Columns => ({ decidedAt: states.includes(state) ? 'NULL' : 'now()' });

const OWNER_MOVES = [
  ...['imported>invited', 'imported>active', 'invited>active', 'active>paused', 'paused>active'],
  ...['imported>erased', 'invited>erased', 'active>erased', 'paused>erased'],
];

/** What an owner is known by, which an erased one has no more. */
const OWNERS: Record<string, Columns> = {
  Candidate: {
    ...{ firstName: `'Léa'`, lastName: `'Vasseur'`, birthDate: `'2005-05-05'`, communeCode: `'14333'` },
    ...{ userId: 'NULL', email: 'NULL', phone: 'NULL' },
  },
  Company: { legalName: `'Cidrerie'`, siret: `'73282932000074'`, contactName: 'NULL' },
  Partner: { legalName: `'Un toit'`, communeCode: `'14333'` },
};

const ownerColumns =
  (known: Columns) =>
  (state: string): Columns =>
    state === 'erased'
      ? { ...Object.fromEntries(Object.keys(known).map((name) => [name, 'NULL'])), erasedAt: 'now()' }
      : known;

describe('the database lets a state move by its table and no other way', () => {
  it.each(Object.keys(VERSION_TABLES) as (keyof typeof VERSION_TABLES)[])('a %s', async (table) => {
    const moves = await listMoves(admin, table, ids[table], decidedUnless('draft', 'submitted'));
    expect(moves).toEqual([
      'approved>superseded',
      'draft>submitted',
      'submitted>approved',
      'submitted>refused',
    ]);
  });

  it.each(['Candidate', 'Company', 'Partner'] as const)('a %s', async (table) => {
    const moves = await listMoves(admin, table, ids[table], ownerColumns(OWNERS[table]!));
    expect(moves).toEqual(OWNER_MOVES.toSorted());
  });

  it('a letter, which moves in the database as the code says', async () => {
    const inCode = Object.entries(LETTER_MOVES).flatMap(([from, targets]) =>
      targets.map((to) => `${from}>${to}`),
    );
    expect(await listMoves(admin, 'Message', ids.Message, nothingMore)).toEqual(inCode.sort());
  });

  it('an exchange', async () => {
    const columns = (state: string): Columns => ({ closedAt: state === 'closed' ? 'now()' : 'NULL' });
    expect(await listMoves(admin, 'Conversation', ids.Conversation, columns)).toEqual([
      'closed>open',
      'open>closed',
    ]);
  });

  it('a hire', async () => {
    expect(await listMoves(admin, 'Hire', ids.Hire, nothingMore)).toEqual([
      'declared>confirmed',
      'declared>disputed',
    ]);
  });

  it('a report', async () => {
    const columns = (state: string) => ({ ...decidedUnless('open')(state), decision: `'Vu.'` });
    expect(await listMoves(admin, 'Report', ids.Report, columns)).toEqual([
      'dismissed>open',
      'open>dismissed',
      'open>upheld',
      'upheld>open',
    ]);
  });

  it('and no other table has such a rule that is not tried here', async () => {
    const { rows } = await admin.query<{ table: string }>(
      `SELECT relname AS table FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid JOIN pg_proc p ON p.oid = tgfoid
        WHERE proname = 'refuse_other_moves' ORDER BY 1`,
    );
    expect(rows.map(({ table }) => table)).toEqual(
      [
        ...Object.keys(VERSION_TABLES),
        ...Object.keys(OWNERS),
        'Message',
        'Conversation',
        'Hire',
        'Report',
      ].sort(),
    );
  });
});
