import { createWriteStream, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';

type Cell = string | number | null | readonly (string | number)[];

/** Loads rows into a table through a file that the server, on this same machine, reads with COPY. Needs a superuser. */
export async function copyRows(admin: pg.Client, table: string, rows: Iterable<readonly Cell[]>) {
  const file = path.join(os.tmpdir(), `cartemploi-bench-${process.pid}-${table}.tsv`);
  try {
    await pipeline(Readable.from(linesOf(rows)), createWriteStream(file, { mode: 0o644 }));
    await admin.query(`COPY ${table} FROM '${file}'`);
  } finally {
    rmSync(file, { force: true });
  }
}

function* linesOf(rows: Iterable<readonly Cell[]>) {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(written).join('\t'));
    if (lines.length < 1000) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '\\N';
  return typeof cell === 'object' ? `{${cell.join(',')}}` : String(cell);
}
