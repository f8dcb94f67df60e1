import { findHeader, type InboundMail } from './inbound-mail';

export type NotRelayedReason = 'delivery_report' | 'auto_reply' | 'mailing_list' | 'own_mail';

/** Set on every mail that we send, so that a mail of ours coming back is known for what it is. */
export const OWN_MAIL_HEADER = 'x-cartemploi-mail';

/**
 * Why this mail is no letter, or null. Headers only: RFC 3834 for automatic answers, RFC 3464 for reports,
 * RFC 2919 for lists, and the older habits (Precedence, X-Autoreply) of programs that follow none of them.
 */
export function whyNeverRelayed(mail: Pick<InboundMail, 'from' | 'headers'>): NotRelayedReason | null {
  const header = (name: string) => findHeader(mail.headers, name)?.trim().toLowerCase() ?? null;
  if (header(OWN_MAIL_HEADER) !== null) return 'own_mail';

  const type = header('content-type') ?? '';
  if (type.startsWith('multipart/report')) {
    return /report-type="?disposition-notification/.test(type) ? 'auto_reply' : 'delivery_report';
  }
  if (header('return-path') === '<>' || header('x-failed-recipients') !== null) return 'delivery_report';
  if (!mail.from || /^(mailer-daemon|postmaster)@/.test(mail.from)) return 'delivery_report';

  if (header('list-id') !== null || header('list-post') !== null) return 'mailing_list';
  const precedence = header('precedence');
  if (precedence === 'list') return 'mailing_list';

  const submitted = header('auto-submitted');
  if (submitted !== null && submitted !== 'no' && !submitted.startsWith('no;')) return 'auto_reply';
  if (precedence === 'bulk' || precedence === 'junk' || precedence === 'auto_reply') return 'auto_reply';
  if (AUTO_REPLY_MARKS.some((name) => header(name) !== null)) return 'auto_reply';
  if (
    /\b(oof|autoreply|all)\b/.test(header('x-auto-response-suppress') ?? '') &&
    isReplyPrefix(header('subject'))
  ) {
    return 'auto_reply';
  }
  return null;
}

const AUTO_REPLY_MARKS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-vacation',
  'x-mail-autoreply',
];

/** Exchange suppresses answers on ordinary mail too: only its automatic subjects tell the two apart. */
function isReplyPrefix(subject: string | null): boolean {
  return /^(automatic reply|r[ée]ponse automatique|out of office|absence du bureau)\b/.test(subject ?? '');
}
