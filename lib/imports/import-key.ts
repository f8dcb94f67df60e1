import 'server-only';
import { keyedHash } from '@/lib/seal';
import { plainKey } from './cells/plain-key';
import type { ImportKind } from './import-kind';
import type { Cells } from './row-format';

/** What `ImportRecord` keeps instead of a key that may be an address or a file number. */
export const hashKey = (kind: ImportKind, key: string) => keyedHash(`import-${kind}`, key);

export const hashCells = (cells: Cells) => keyedHash('import-row', JSON.stringify(cells));

/** The form in which `ErasedKey` keeps by what a file could bring an erased owner back. */
export const hashErased = (what: 'email' | 'fileNumber' | 'siret' | 'partner', value: string) =>
  keyedHash(`erased-${what}`, what === 'email' ? value.toLowerCase() : value.toUpperCase());

/** What makes two rows the same partner: its name, however it is written, in its commune. */
export const partnerKey = (name: string, communeCode: string | null) => `${plainKey(name)}@${communeCode}`;
