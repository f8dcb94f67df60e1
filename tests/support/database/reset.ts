import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { testDatabaseUrl } from '../variables';

let admin: pg.Client;

beforeAll(async () => {
  admin = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
});

beforeEach(async () => {
  await admin.query('select test_support.reset()');
});

afterAll(async () => {
  // Each test file has a client of its own, whose idle connections would keep the jest worker from ending. Letting go
  // of a pool does not wait for them to be closed.
  await (globalThis as { cartemploiDb?: { $disconnect: () => Promise<void> } }).cartemploiDb?.$disconnect();
  await admin.query(UNTIL_ALONE);
  const { rows } = await admin.query<{ tables: string | null }>(GROWN);
  if (rows[0]?.tables) await admin.query(`vacuum ${rows[0].tables}`);
  await admin.end();
});

/** Rows deleted between tests still take place, and the time of whoever reads past them. */
const GROWN = `select string_agg(oid::regclass::text, ', ') as tables from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 200000`;

const UNTIL_ALONE = `do $$ begin
  for attempt in 1..100 loop
    perform pg_stat_clear_snapshot();
    exit when not exists (select from pg_stat_activity where datname = current_database()
      and backend_type = 'client backend' and pid <> pg_backend_pid());
    perform pg_sleep(0.02);
  end loop;
end $$`;
