import 'server-only';
import { transaction } from '@/lib/db';
import { mayEraseSoMany } from '@/lib/erasures/cap-erasure';
import { recordEvent } from '@/lib/journal/record-event';
import { errorFacts, log } from '@/lib/log';
import { findDelays } from '@/lib/mission/delays-repository';
import { eraseQuietAccount, remindAccounts } from './follow-accounts';
import { eraseQuietFile, remindFiles } from './follow-files';
import { tellStaff } from './tell-staff';

/** Of each sort in one night; the rest follows the next. */
const MOST = 500;
const MINUTE = 60_000;

/** Reminds those who give no sign of life, erases those who were reminded in vain, and writes what it did (RGPD, article 5 (1) e). */
export async function followInactivity(now: Date): Promise<void> {
  const { accounts, files, delays } = await transaction(async (tx) => {
    const call = { delays: await findDelays(tx), now, most: MOST };
    const found = { accounts: await remindAccounts(tx, call), files: await remindFiles(tx, call) };
    await tellStaff(tx, [...found.accounts.fading, ...found.files.fading], {
      ...{ code: 'files-silent', filter: 'sans-nouvelles' },
    });
    if (!(await mayEraseSoMany(tx, 'accounts', found.accounts.due))) found.accounts.toErase = [];
    if (!(await mayEraseSoMany(tx, 'files', found.files.due))) found.files.toErase = [];
    return { ...found, delays: call.delays };
  }, MINUTE);
  const data = {
    accountsReminded: accounts.reminded,
    accountsErased: await eraseEach(accounts.toErase, (userId) => eraseQuietAccount(userId, delays, now)),
    filesReminded: files.reminded,
    filesErased: await eraseEach(files.toErase, (file) => eraseQuietFile(file, delays, now)),
  };
  if (Object.values(data).every((count) => count === 0)) return;
  await transaction((tx) => recordEvent(tx, { name: 'inactivity_followed', data }));
}

/** One after the other, each for itself: one that fails keeps nobody else's data longer. */
async function eraseEach<T>(due: T[], erase: (one: T) => Promise<boolean>): Promise<number> {
  let erased = 0;
  for (const one of due) {
    try {
      if (await erase(one)) erased += 1;
    } catch (error) {
      log.error({ due: one, ...errorFacts(error) }, 'a silent account or file could not be erased');
    }
  }
  return erased;
}
