import { plainKey } from './cells/plain-key';
import type { Column } from './column';
import { FileRefused } from './file/file-refused';

/** Field of the row schema → place of its cell in a record. */
export type HeaderMap = ReadonlyMap<string, number>;

/**
 * Matches the first line with the columns of a kind: case, accents, spaces, order and unknown columns do not matter.
 * Throws `FileRefused` when a mandatory column is missing or one is there twice; `keys` are columns of which one is needed.
 */
export function matchHeader(
  cells: readonly string[],
  columns: readonly Column[],
  keys: readonly string[] = [],
): HeaderMap {
  const written = cells.map(plainKey);
  const map = new Map<string, number>();
  for (const column of columns) {
    const places = placesOf(written, plainKey(column.name));
    if (places.length > 1) {
      throw new FileRefused(
        `Ce fichier a deux colonnes « ${column.name} ». Renommez ou supprimez l’une des deux.`,
        `it has two columns "${column.name}". Rename or remove one of them.`,
      );
    }
    const place = places[0] ?? findAlias(written, column);
    if (place !== undefined) map.set(column.field, place);
  }
  refuseMissing(map, columns, keys);
  return map;
}

const placesOf = (written: string[], key: string) =>
  written.flatMap((header, place) => (header === key ? [place] : []));

function findAlias(written: string[], { aliases = [] }: Column): number | undefined {
  return aliases.flatMap((alias) => placesOf(written, plainKey(alias)))[0];
}

function refuseMissing(map: HeaderMap, columns: readonly Column[], keys: readonly string[]): void {
  const missing = columns
    .filter((column) => column.mandatory && !map.has(column.field))
    .map(({ name }) => name);
  const keyColumns = columns.filter(({ name }) => keys.includes(name));
  if (keyColumns.length > 0 && !keyColumns.some(({ field }) => map.has(field)))
    missing.push(keys.join(' ou '));
  if (missing.length === 0) return;
  const names = missing.map((name) => `« ${name} »`).join(', ');
  const english = missing.map((name) => `"${name}"`).join(', ');
  throw map.size === 0
    ? new FileRefused(
        `La première ligne de ce fichier ne nomme pas les colonnes. Il y faut au moins ${names}.`,
        `its first line does not name the columns. It needs at least ${english}.`,
      )
    : new FileRefused(
        `Il manque des colonnes à la première ligne de ce fichier : ${names}.`,
        `columns are missing in its first line: ${english}.`,
      );
}
