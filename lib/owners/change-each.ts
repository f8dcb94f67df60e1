import 'server-only';
import type { Owner } from '@/lib/accounts/standing';
import type { Tx } from '@/lib/db';
import type { OwnerKind } from './schema';

type Change = (tx: Tx, owner: Owner, by: string) => Promise<boolean>;

/** Does the same to each of these owners; answers for how many it changed something. */
export async function changeEach(
  tx: Tx,
  kind: OwnerKind,
  { ids, by }: { ids: string[]; by: string },
  change: Change,
): Promise<number> {
  let changed = 0;
  for (const id of ids) if (await change(tx, { kind, id }, by)) changed += 1;
  return changed;
}
