import 'server-only';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { findDelays } from '@/lib/mission/delays-repository';
import { followAccounts } from './follow-accounts';
import { followFiles } from './follow-files';

/** Of each sort in one night; the rest follows the next. */
const MOST = 500;

/** Reminds those who give no sign of life, erases those who were reminded in vain, and writes what it did (RGPD, article 5 (1) e). */
export async function followInactivity(tx: Tx, now: Date): Promise<void> {
  const call = { delays: await findDelays(tx), now, most: MOST };
  const accounts = await followAccounts(tx, call);
  const files = await followFiles(tx, call);
  const data = {
    ...{ accountsReminded: accounts.reminded, accountsErased: accounts.erased },
    ...{ filesReminded: files.reminded, filesErased: files.erased },
  };
  if (Object.values(data).every((count) => count === 0)) return;
  await recordEvent(tx, { name: 'inactivity_followed', data });
}
