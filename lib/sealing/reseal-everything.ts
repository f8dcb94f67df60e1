import 'server-only';
import { firstKeyId, seal, unsealBytes } from '@/lib/seal';
import {
  listOtherwiseSealed,
  replaceSealed,
  SEALED_COLUMNS,
  type SealedColumn,
  type SealedValue,
} from './sealed-repository';

/** Values held at a time: a file may be 5 MB. */
const AT_ONCE = 10;

/**
 * Seals everything that an older key sealed under the first key of ENCRYPTION_KEY, while the site runs. Answers how many
 * values it sealed anew, and how many no known key opens: those are left as they are.
 */
export async function resealEverything(): Promise<{ resealed: number; unreadable: number }> {
  const count = { resealed: 0, unreadable: 0 };
  for (const column of SEALED_COLUMNS) {
    for (let after = '(0,0)', found: SealedValue[]; ; after = found.at(-1)!.place) {
      found = await listOtherwiseSealed(column, { keyId: firstKeyId, after, limit: AT_ONCE });
      for (const value of found) count[await reseal(column, value)] += 1;
      if (found.length < AT_ONCE) break;
    }
  }
  return count;
}

async function reseal(column: SealedColumn, sealed: SealedValue): Promise<'resealed' | 'unreadable'> {
  let plain: Buffer;
  try {
    plain = unsealBytes(sealed.value);
  } catch {
    return 'unreadable';
  }
  await replaceSealed(column, sealed, seal(plain));
  return 'resealed';
}
