/* Runs on a bare checkout: nothing but Node's own modules may be imported here. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Brings dependencies, the generated Prisma client and the map's worker up to date; says nothing when all is there. */
export function install() {
  process.chdir(root);
  checkNode();
  if (!dependenciesAreCurrent()) installDependencies();
  generateClient();
  for (const file of ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs']) publishMapFile(file);
}

/** Lets this process import the project's TypeScript, then imports `file` (relative to `lib/cli`). */
export async function importTypeScript(file) {
  const { register } = await import('tsx/esm/api');
  register();
  return import(path.join(import.meta.dirname, file));
}

/** Runs a command's main function; what it throws becomes one plain sentence and exit status 1. */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error?.name === 'PlainError' ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Cartemploi needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

function dependenciesAreCurrent() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = readJson(installed).packages;
  return Object.entries(readJson(path.join(root, 'package-lock.json')).packages).every(
    ([place, { version, optional, devOptional }]) =>
      present[place]?.version === version
        ? existsSync(path.join(root, place))
        : !place || optional || devOptional,
  );
}

function installDependencies() {
  console.error('Installing dependencies (npm ci, a minute or two the first time)…');
  // Naming an engine keeps Prisma from downloading its own, which not every network lets through.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'prisma/schema-engine.mjs') };
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { status } = spawnSync(npm[0], [...npm.slice(1), 'ci', '--include=dev'], {
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0)
    stop(
      'npm ci failed (see above): check the network and that this folder can be written to, then try again.',
    );
}

function generateClient() {
  const version = readJson(path.join(root, 'node_modules/prisma/package.json')).version;
  const schema = readFileSync(path.join(root, 'prisma/schema.prisma'));
  const wanted = createHash('sha256').update(version).update(schema).digest('hex');
  const stamp = path.join(root, 'lib/generated/prisma/schema.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Generating the database client…');
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const { status, stderr } = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) stop(`prisma generate failed: ${stderr}`);
  writeFileSync(stamp, wanted);
}

/** MapLibre loads its worker by address: under our strict policy it must come from this site. */
function publishMapFile(name) {
  const source = path.join(root, 'node_modules/maplibre-gl/dist', name);
  const target = path.join(root, 'public/maplibre', name);
  if (existsSync(target) && readFileSync(target).equals(readFileSync(source))) return;
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(source, target);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
