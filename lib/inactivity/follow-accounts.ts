import 'server-only';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { deleteUser } from '@/lib/accounts/erasure-repository';
import type { CandidateActor, CompanyActor, PartnerActor } from '@/lib/accounts/actor';
import { addMonths } from '@/lib/calendar';
import { transaction, type Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import {
  clearOtherReminders,
  listFadingOwners,
  listQuietAccounts,
  lockAccount,
  markAccountsReminded,
  type QuietAccount,
} from './quiet-accounts-repository';
import { whatIsDue, whenErased, type Delays } from './rules';
import type { Followed } from './schema';

/**
 * Reminds who has an account and gave no sign of life. Answers also whose owners fade with them, since whoever was invited and never
 * signed in may be followed in person, how many accounts did not heed it, and the first of those.
 */
export async function remindAccounts(
  tx: Tx,
  { delays, now, most }: { delays: Delays; now: Date; most: number },
): Promise<{ reminded: number; fading: Followed[]; due: number; toErase: string[] }> {
  const quiet = await listQuietAccounts(tx, { before: addMonths(now, -delays.remindAfter), now });
  await clearOtherReminders(
    tx,
    quiet.map(({ userId }) => userId),
  );
  const toRemind = quiet.filter((account) => whatIsDue(account, delays, now) === 'reminder').slice(0, most);
  const due = quiet.filter((account) => whatIsDue(account, delays, now) === 'erasure');
  for (const { userId, lastSign } of toRemind) {
    const eraseOn = whenErased(lastSign, delays.eraseAfter, now).toISOString();
    await enqueue(tx, { topic: 'inactivity-reminder', userId, refs: { eraseOn } });
  }
  const reminded = toRemind.map(({ userId }) => userId);
  await markAccountsReminded(tx, reminded, now);
  const fading = await listFadingOwners(tx, reminded);
  const toErase = due.slice(0, most).map(({ userId }) => userId);
  return { reminded: reminded.length, fading, due: due.length, toErase };
}

/** False when a sign of life came since it was listed. */
export async function eraseQuietAccount(userId: string, delays: Delays, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    await lockAccount(tx, userId);
    const before = addMonths(now, -delays.remindAfter);
    const [account] = await listQuietAccounts(tx, { before, now, only: userId });
    if (!account || whatIsDue(account, delays, now) !== 'erasure') return false;
    const actor = actorOf(account);
    if (actor) await eraseAccount(tx, actor, now, { bySite: true });
    else await deleteUser(tx, userId);
    return true;
  });
}

function actorOf(account: QuietAccount): CandidateActor | CompanyActor | PartnerActor | null {
  const { role, userId, candidateId, profileId, companyId, partnerId } = account;
  if (role === 'candidate' && candidateId && profileId) return { role, userId, candidateId, profileId };
  if (role === 'company' && companyId) return { role, userId, companyId };
  return role === 'partner' && partnerId ? { role, userId, partnerId } : null;
}
