import 'server-only';
import { inspectFiles, type InspectedFile } from '@/lib/attachments/inspect-file';
import { db, type Tx } from '@/lib/db';
import { dmarcVerdict } from '@/lib/mail/authentication';
import { whyNeverRelayed } from '@/lib/mail/auto-reply';
import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import { isDocument, type InboundMail } from '@/lib/mail/inbound-mail';
import { followDeliveryReport } from './follow-delivery-report';
import { findAliasesOf, isAnyAliasOpen } from './find-aliases';
import { notifyStranger } from './notify-stranger';
import { receiveLetter, SAME_MAIL } from './receive-letter';
import { otherSide } from './schema';

export type Received = { outcome: string; relayed: boolean };

/** The files of a mail that may become a letter, looked through; outside a transaction, for it takes seconds. */
export async function inspectMail(mail: InboundMail): Promise<InspectedFile[]> {
  const files = mail.attachments.filter(isDocument);
  if (files.length === 0 || whyNeverRelayed(mail)) return [];
  if (!(await isAnyAliasOpen(db, mail.recipients))) return [];
  return inspectFiles(files.map(({ name, type, content = new Uint8Array() }) => ({ name, type, content })));
}

/**
 * What becomes of a received mail, in the caller's transaction. Answers a code for the record: which letter it
 * became, or why it became none.
 * @param files what `inspectMail` answered.
 */
export async function receiveMail(
  tx: Tx,
  inboundMailId: string,
  mail: InboundMail,
  files: readonly InspectedFile[],
  now: Date,
): Promise<Received> {
  const reason = whyNeverRelayed(mail);
  const aliases = await findAliasesOf(tx, mail);
  const toOthers = aliases.filter(({ own }) => !own);
  if (reason === 'delivery_report') await followDeliveryReport(tx, mail, toOthers);
  if (reason) return { outcome: reason, relayed: false };
  const open = aliases.filter(({ revoked }) => !revoked);
  if (open.length === 0) {
    const code: NoticeCode = aliases.length > 0 ? 'closed-late' : 'unknown-alias';
    // a sender that is proved forged is nobody's to tell
    if (dmarcVerdict(mail) !== 'fail') await notifyStranger(tx, mail.from, code, now);
    return { outcome: code, relayed: false };
  }
  const outcomes: string[] = [];
  for (const [index, alias] of open.entries()) {
    // A letter remembers its mail; the mail remembers one letter.
    const letter = {
      conversationId: alias.conversationId,
      side: alias.own ? alias.side : otherSide(alias.side),
      own: alias.own,
      inboundMailId: index === 0 ? inboundMailId : null,
      files,
    };
    outcomes.push(await receiveLetter(tx, letter, mail, dmarcVerdict(mail), now));
  }
  if (outcomes.every((outcome) => outcome === SAME_MAIL)) return { outcome: SAME_MAIL, relayed: false };
  return { outcome: outcomes.join(' '), relayed: true };
}
