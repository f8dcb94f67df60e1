import 'server-only';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { deleteUser } from '@/lib/accounts/erasure-repository';
import type { CandidateActor, CompanyActor, PartnerActor } from '@/lib/accounts/actor';
import { addMonths } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/outbox/enqueue';
import { listQuietAccounts, markAccountsReminded, type QuietAccount } from './quiet-accounts-repository';
import { whatIsDue, whenErased, type Delays } from './rules';

/** Reminds who has an account and gave no sign of life, and erases who did not heed it. Answers how many of each. */
export async function followAccounts(
  tx: Tx,
  { delays, now, most }: { delays: Delays; now: Date; most: number },
): Promise<{ reminded: number; erased: number }> {
  const quiet = await listQuietAccounts(tx, { before: addMonths(now, -delays.remindAfter), now });
  const toRemind = quiet.filter((account) => whatIsDue(account, delays, now) === 'reminder').slice(0, most);
  const toErase = quiet.filter((account) => whatIsDue(account, delays, now) === 'erasure').slice(0, most);
  for (const { userId, lastSign } of toRemind) {
    const eraseOn = whenErased(lastSign, delays.eraseAfter, now).toISOString();
    await enqueue(tx, { topic: 'inactivity-reminder', userId, refs: { eraseOn } });
  }
  await markAccountsReminded(
    tx,
    toRemind.map(({ userId }) => userId),
    now,
  );
  for (const account of toErase) await erase(tx, account, now);
  return { reminded: toRemind.length, erased: toErase.length };
}

async function erase(tx: Tx, account: QuietAccount, now: Date): Promise<void> {
  const actor = actorOf(account);
  if (actor) await eraseAccount(tx, actor, now, { bySite: true });
  else await deleteUser(tx, account.userId);
}

function actorOf(account: QuietAccount): CandidateActor | CompanyActor | PartnerActor | null {
  const { role, userId, candidateId, profileId, companyId, partnerId } = account;
  if (role === 'candidate' && candidateId && profileId) return { role, userId, candidateId, profileId };
  if (role === 'company' && companyId) return { role, userId, companyId };
  return role === 'partner' && partnerId ? { role, userId, partnerId } : null;
}
