import { parseArgs } from 'node:util';
import { readDate } from '@/lib/imports/cells/date';
import { IMPORT_KINDS, type ImportKind, isImportKind } from '@/lib/imports/import-kind';
import { PlainError } from '@/lib/plain-error';

export type ImportArguments = {
  kind: ImportKind;
  file: string;
  dryRun: boolean;
  json: boolean;
  /** AAAA-MM-JJ; null means today. */
  today: string | null;
};

const USAGE = `Usage: npm run import -- <${IMPORT_KINDS.join('|')}> <file> [--dry-run] [--json] [--today AAAA-MM-JJ]`;

/** @throws PlainError that says how the command is written. */
export function readImportArguments(args: string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [kind, file, ...rest] = positionals;
  if (!kind || !file || rest.length > 0) throw new PlainError(USAGE);
  if (!isImportKind(kind)) throw new PlainError(`"${kind}" is no kind of import. ${USAGE}`);
  const today = values.today === undefined ? null : readDate(values.today);
  if (values.today !== undefined && !today) {
    throw new PlainError(`"${values.today}" is no date: write --today AAAA-MM-JJ.`);
  }
  return { kind, file, today, dryRun: values['dry-run'], json: values.json };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        today: { type: 'string' },
      },
    });
  } catch (error) {
    throw new PlainError(`${(error as Error).message.split('.')[0]}. ${USAGE}`);
  }
}
