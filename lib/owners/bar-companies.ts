import 'server-only';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import { enqueue } from '@/lib/outbox/enqueue';
import { barCompaniesOf, listMemberIds, reinstateCompaniesOf } from './gesture-repository';

type Call = { ids: string[]; by: string };

/**
 * Takes companies off the site whatever else is in order: nothing of theirs is public and no letter leaves, from them or
 * for them. Their members are told, read the reason on the site, and still sign in: their data stays theirs (RGPD
 * art. 15 to 17). Answers how many were not barred yet.
 */
export async function barCompanies(tx: Tx, { ids, by, reason }: Call & { reason: string }): Promise<number> {
  const barred = await barCompaniesOf(tx, ids, reason);
  for (const id of barred) await tell(tx, id, by, 'company_barred', 'company-barred');
  return barred.length;
}

/** Everything is public again that would be without the exclusion; letters that were given up stay so. */
export async function reinstateCompanies(tx: Tx, { ids, by }: Call): Promise<number> {
  const back = await reinstateCompaniesOf(tx, ids);
  for (const id of back) await tell(tx, id, by, 'company_reinstated', 'company-reinstated');
  return back.length;
}

async function tell(tx: Tx, id: string, by: string, name: string, code: NoticeCode): Promise<void> {
  await recordEvent(tx, { name, actor: by, subject: 'company', subjectId: id });
  for (const userId of await listMemberIds(tx, id))
    await enqueue(tx, { topic: 'owner-notice', userId, refs: { code, path: '/mon-entreprise' } });
}
