import 'server-only';
import { db, type Tx } from '@/lib/db';
import { keyedHash } from '@/lib/seal';

const hashOf = (address: string) => keyedHash('suppressed-address', address.trim().toLowerCase());

/** True for an address that bounced for good, or complained: no mail may be sent to it. */
export async function isSuppressed(address: string): Promise<boolean> {
  return (await db.suppressedAddress.count({ where: { hash: hashOf(address) } })) > 0;
}

export async function suppressAddress(tx: Tx, address: string, reason: string): Promise<void> {
  await tx.suppressedAddress.createMany({ data: [{ hash: hashOf(address), reason }], skipDuplicates: true });
}
