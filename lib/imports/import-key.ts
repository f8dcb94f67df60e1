import 'server-only';
import { keyedHash } from '@/lib/seal';
import type { ImportKind } from './import-kind';
import type { Cells } from './row-format';

/** What `ImportRecord` keeps instead of a key that may be an address or a file number. */
export const hashKey = (kind: ImportKind, key: string) => keyedHash(`import-${kind}`, key);

export const hashCells = (cells: Cells) => keyedHash('import-row', JSON.stringify(cells));

/** The form in which `ErasedKey` keeps the address and the file number of an erased person. */
export const hashErased = (what: 'email' | 'fileNumber', value: string) =>
  keyedHash(`erased-${what}`, what === 'email' ? value.toLowerCase() : value.toUpperCase());
