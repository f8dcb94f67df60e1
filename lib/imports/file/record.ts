/** One row as written. `line` is where it begins, counted from 1 with the header (a cell may hold line breaks). */
export type FileRecord = { line: number; cells: string[] };

/** Trims, composes accents and turns the non-breaking spaces of Excel and Word into plain ones. */
export function cleanCell(cell: string): string {
  return cell
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .normalize('NFC')
    .trim();
}
