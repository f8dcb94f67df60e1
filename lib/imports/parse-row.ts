import type { FileRecord } from './file/record';
import type { HeaderMap } from './header';
import type { RowContext } from './row-context';
import type { Cells, RowFormat } from './row-format';

/** A remark on one cell; `column` is the canonical name, empty when the whole row is meant. */
export type RowNote = {
  line: number;
  column: string;
  reason: string;
  /** Id of the owner whose sheet a counsellor may have to correct. */
  sheet?: string;
};

export type ParsedRow<Row> =
  | { ok: true; line: number; row: Row; key: string; cells: Cells; warnings: RowNote[] }
  | { ok: false; rejection: RowNote };

/**
 * Prepares the reading of the records of one file. Of several faults in a row the leftmost column of the format is
 * told; a key met before in this file is a fault.
 */
export function rowParser<Row>(format: RowFormat<Row>, header: HeaderMap, context: RowContext) {
  let warned: { field: string; reason: string }[] = [];
  const schema = format.schema(context, (field, reason) => warned.push({ field, reason }));
  const seen = new Set<string>();
  const rank = new Map(format.columns.map(({ field }, place) => [field, place]));
  const nameOf = (field: string) => format.columns.find((column) => column.field === field)?.name ?? '';
  const rankOf = (field: string) => rank.get(field) ?? format.columns.length;

  return ({ line, cells: written }: FileRecord): ParsedRow<Row> => {
    warned = [];
    const cells = readCells(format, header, written);
    const parsed = schema.safeParse(format.input(cells));
    const faults = parsed.success
      ? []
      : parsed.error.issues.map((issue) => ({ field: String(issue.path[0]), reason: issue.message }));
    const key = format.key(cells, context);
    if (key && seen.has(key.value)) {
      faults.push({
        field: key.field,
        reason: 'Cette ligne a la même clé qu’une ligne précédente de ce fichier.',
      });
    }
    if (key) seen.add(key.value);
    const fault = faults.reduce<(typeof faults)[number] | undefined>(
      (left, next) => (left && rankOf(left.field) <= rankOf(next.field) ? left : next),
      undefined,
    );
    if (fault || !parsed.success || !key) {
      return {
        ok: false,
        rejection: { line, column: nameOf(fault?.field ?? ''), reason: fault?.reason ?? '' },
      };
    }
    const warnings = groupByColumn(line, warned, nameOf);
    return { ok: true, line, row: parsed.data, key: key.value, cells, warnings };
  };
}

function readCells<Row>(format: RowFormat<Row>, header: HeaderMap, written: readonly string[]): Cells {
  return Object.fromEntries(
    format.columns.map(({ field }) => [field, unquoteFormula(written[header.get(field) ?? -1] ?? '')]),
  );
}

/** The apostrophe with which the file of rejected rows keeps a cell from running as a formula. */
const unquoteFormula = (cell: string) => cell.replace(/^'(?=[=+@\-\t])/, '');

function groupByColumn(
  line: number,
  warned: { field: string; reason: string }[],
  nameOf: (field: string) => string,
): RowNote[] {
  const notes = new Map<string, RowNote>();
  for (const { field, reason } of warned) {
    const column = nameOf(field);
    const note = notes.get(column);
    notes.set(column, { line, column, reason: note ? `${note.reason} ${reason}` : reason });
  }
  return [...notes.values()];
}
