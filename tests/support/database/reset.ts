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

afterAll(() => admin.end());
