import { writeFileSync } from 'node:fs';
import { connect } from '@/lib/embedded-postgres/connect';
import { openBenchDatabase } from '../open-bench-database';
import { fillBaseline } from './baseline/fill-baseline';
import { loadFrance } from './synthetic/load-france';
import { loadOwners } from './synthetic/load-owners';
import { readTerms } from './synthetic/read-terms';
const size = Number(process.argv[2]);
const server = await openBenchDatabase();
const { db, transaction } = await import('@/lib/db');
const { loadReferentials } = await import('@/lib/referentials/load-referentials');
const admin = await connect(server.server.url('postgres', 'bench'));
const places = await loadFrance(admin);
await transaction(loadReferentials, 60_000);
await admin.query(`INSERT INTO "Charter" (version, body) VALUES (1, 'La charte.')`);
await db.$disconnect();
const terms = await readTerms(admin);
let t = performance.now();
await loadOwners(admin, terms, places, 0, size);
console.error('loaded', performance.now() - t);
t = performance.now();
await fillBaseline(admin);
console.error('baseline', performance.now() - t);
const env = Object.fromEntries(
  Object.entries(process.env).filter(([k]) =>
    /DATABASE|DATA_DIR|AUTH_|ENCR|PUBLIC_URL|LOG_|WORKER|SEED|RESEND|^PORT|TEST_/.test(k),
  ),
);
writeFileSync(
  `/tmp/searchdev/env-${size}`,
  Object.entries(env)
    .map(([k, v]) => `export ${k}='${v}'`)
    .join('\n'),
);
console.error('ready', process.pid);
setInterval(() => {}, 1e6);
