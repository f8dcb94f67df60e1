import { connect } from '@/lib/embedded-postgres/connect';
import { COLUMN_PRIVACY } from '../../support/privacy/column-privacy';
import { planPrivateColumns } from '../../support/privacy/plant-private-values';
import { testDatabaseUrl } from '../../support/variables';

type Columns = Record<string, string[]>;

async function columnsInDatabase(): Promise<Columns> {
  const client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`));
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attname) AS columns
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
     GROUP BY 1`);
  await client.end();
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

const decided: Columns = Object.fromEntries(
  Object.entries(COLUMN_PRIVACY).map(([table, decisions]) => [
    table,
    Object.values(decisions)
      .flatMap((columns) => columns.split(' '))
      .sort(),
  ]),
);

describe('who may read a column', () => {
  it('is decided for every column of every table, once', async () => {
    const actual = await columnsInDatabase();
    for (const columns of Object.values(actual)) columns.sort();
    expect(decided).toEqual(actual);
  });
});

describe('whether a private column comes out', () => {
  const plan = async () => {
    const owner = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`));
    return planPrivateColumns(owner).finally(() => owner.end());
  };

  it('can be seen for each of them: it can be marked, or it is said why not', async () => {
    expect((await plan()).length).toBeGreaterThan(100);
  });

  it('is asked of a new one, whatever its type', async () => {
    const candidate = COLUMN_PRIVACY.Candidate!;
    const before = candidate.private!;
    try {
      candidate.private = `${before} isTall`;
      await expect(plan()).rejects.toThrow('Candidate.isTall');
    } finally {
      candidate.private = before;
    }
  });
});
