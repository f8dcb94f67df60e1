#!/usr/bin/env node
/*
 * Stands in for Prisma's native schema engine, which is a download and not an npm package: it speaks the same
 * JSON-RPC over standard input and output with the `prisma` command, and answers with Prisma's own WASM build of the
 * engine over @prisma/adapter-pg. `prisma.config.ts` names it in PRISMA_SCHEMA_ENGINE_BINARY. Developers only:
 * the running site migrates with `prisma/migrate.ts`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

const options = readOptions(process.argv.slice(2));

function readOptions(argv) {
  const found = { datamodels: [], datasource: undefined, command: undefined, version: false };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--datamodels' || argv[i] === '-d') found.datamodels.push(argv[++i]);
    else if (argv[i] === '--datasource') found.datasource = JSON.parse(argv[++i]);
    else if (argv[i] === 'cli') found.command = argv[++i];
    else if (argv[i] === '--version' || argv[i] === '-V') found.version = true;
  }
  return found;
}

/** `cli can-connect-to-database`, `create-database`, `drop-database`: the answer is the exit status. */
async function answerDatabaseCommand(command, url) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1)) || 'postgres';
  const statements = {
    'create-database': (id) => `CREATE DATABASE ${id}`,
    'drop-database': (id) => `DROP DATABASE IF EXISTS ${id} WITH (FORCE)`,
  };
  if (statements[command]) target.pathname = '/postgres';
  const client = new pg.Client(target.toString());
  try {
    await client.connect();
    if (statements[command]) await client.query(statements[command](client.escapeIdentifier(name)));
    await client.end();
  } catch (error) {
    const alreadyThere = error.code === '42P04';
    if (alreadyThere) process.exit(0);
    const known = {
      '3D000': ['P1003', `Database \`${name}\` does not exist`],
      '28P01': ['P1000', 'Authentication failed'],
      ECONNREFUSED: ['P1001', `Can't reach database server at ${target.host}`],
    };
    const [code, message] = known[error.code] ?? ['P1011', error.message];
    logError({ error_code: code, message });
    process.exit(1);
  }
  process.exit(0);
}

function logError(fields) {
  process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
}

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => logError({ message }) };
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = options.datamodels.map((file) => [file, readFileSync(file, 'utf8')]);
  const debug = (message) => process.env.DEBUG && process.stderr.write(`${message}\n`);
  const adapters = bindMigrationAwareSqlAdapterFactory(adapterFactory(options.datasource?.url));
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    debug,
    adapters,
  );
}

function adapterFactory(url) {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => openAdapter(url),
    connectToShadowDb: () => openShadow(url),
  };
}

async function openShadow(url) {
  if (options.datasource?.shadowDatabaseUrl) return openAdapter(options.datasource.shadowDatabaseUrl);
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  await runOn(url, `CREATE DATABASE "${name}"`);
  return openAdapter(shadow.toString(), () => runOn(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
}

async function runOn(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * adapter-pg alone does not suffice for migrations: it refuses the catalog's "char" columns (type 18), cuts scripts
 * at every `;` (functions too), and needs one single connection for the advisory lock and the search path to hold.
 */
async function openAdapter(url, afterDispose) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const schema = new URL(url).searchParams.get('schema') ?? undefined;
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
  const { performIO, queryRaw, dispose, onError } = bindAll(adapter, [
    'performIO',
    'queryRaw',
    'dispose',
    'onError',
  ]);
  let charColumns = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const fields = result.fields ?? [];
    charColumns = fields.flatMap((field, index) => (field.dataTypeID === 18 ? [index] : []));
    for (const index of charColumns) fields[index].dataTypeID = 1042;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = (sql) => pool.query(sql).then(() => undefined, onError);
  adapter.dispose = async () => {
    await dispose();
    await afterDispose?.();
  };
  return adapter;
}

const bindAll = (target, names) => Object.fromEntries(names.map((name) => [name, target[name].bind(target)]));

async function serve(engine) {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = parse(line);
    if (request?.method) write({ id: request.id, jsonrpc: '2.0', ...(await answer(engine, request)) });
  }
  process.exit(0);
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const write = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

async function answer(engine, { method, params }) {
  try {
    if (method === 'createDatabase')
      return { result: { databaseName: new URL(options.datasource.url).pathname.slice(1) } };
    const name = method === 'getDatabaseVersion' ? 'version' : method;
    if (typeof engine[name] !== 'function') throw new Error(`Prisma's WASM engine has no method ${method}`);
    const result = await engine[name](params ?? {});
    if (method === 'diff' && result?.stdout != null) {
      write({ id: 0, jsonrpc: '2.0', method: 'print', params: { content: result.stdout } });
    }
    return { result: result ?? null };
  } catch (error) {
    const { message = String(error), code = null, meta } = error ?? {};
    return { error: { code: 4466, message, data: { is_panic: false, message, error_code: code, meta } } };
  }
}

// Last, once every constant above has its value.
if (options.version) console.log('schema-engine-cli wasm');
else if (options.command) await answerDatabaseCommand(options.command, options.datasource.url);
else await serve(await loadEngine());
