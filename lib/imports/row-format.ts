import type { z } from 'zod';
import type { Column } from './column';
import type { RowContext, Warn } from './row-context';

/** Cells of one record by field; columns that the file lacks are empty. */
export type Cells = Readonly<Record<string, string>>;

/** What makes an import file of one kind: its columns, how a record becomes a row, and what names it. */
export type RowFormat<Row> = {
  columns: readonly Column[];
  /** Columns of which the file needs one at least. */
  keyColumns: readonly string[];
  schema: (context: RowContext, warn: Warn) => z.ZodType<Row>;
  /** The schema's input; a check that needs two cells gets both. */
  input: (cells: Cells) => Record<string, unknown>;
  /** What tells this record from the others, and the field it is reported under; null when it cannot be read. */
  key: (cells: Cells, context: RowContext) => { field: string; value: string } | null;
};
