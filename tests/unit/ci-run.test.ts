import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'cartemploi-ci-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs .ci/run with an npm that only says what the real one would. */
function runCi({ check, test }: { check: number; test: [status: number, printed: string] }) {
  const npm = path.join(folder, 'npm');
  writeFileSync(
    npm,
    `#!/bin/sh\ncase "$*" in *check*) echo checked; exit ${check};; *) echo '${test[1]}'; exit ${test[0]};; esac\n`,
  );
  chmodSync(npm, 0o755);
  const { status, stdout } = spawnSync('sh', ['.ci/run'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  return { status, printed: stdout };
}

describe('.ci/run', () => {
  it('ends with what the tests count', () => {
    expect(runCi({ check: 0, test: [0, '12 passed, 0 failed'] })).toEqual({
      status: 0,
      printed: '12 passed, 0 failed\n',
    });
  });

  it('runs the tests all the same when the check finds something, and counts it as a failure', () => {
    const { status, printed } = runCi({ check: 1, test: [0, '12 passed, 0 failed'] });
    expect(status).not.toBe(0);
    expect(printed).toBe('12 passed, 1 failed\n');
  });

  it('ends with that line too when the tests could not run', () => {
    const { status, printed } = runCi({ check: 0, test: [1, ''] });
    expect(status).not.toBe(0);
    expect(printed).toBe('0 passed, 1 failed\n');
  });
});
