import type { RowNote } from './parse-row';

/** What an import did, line by line; `accepted` counts new rows only. */
export type ImportReport = {
  accepted: number;
  updated: number;
  unchanged: number;
  rejected: RowNote[];
  warnings: RowNote[];
};

/** Nothing yet. */
export const emptyReport = (): ImportReport => ({
  accepted: 0,
  updated: 0,
  unchanged: 0,
  rejected: [],
  warnings: [],
});

/** Rows read so far, whatever became of them. */
export const countRows = ({ accepted, updated, unchanged, rejected }: ImportReport) =>
  accepted + updated + unchanged + rejected.length;
