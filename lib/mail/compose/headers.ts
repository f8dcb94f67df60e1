import { OWN_MAIL_HEADER } from '../auto-reply';

/** RFC 5322 quoted string; line ends, quotes and controls cannot get out of it. */
export function mailbox(name: string, address: string): string {
  const clean = name
    .replace(/[\p{Cc}"\\<>]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `"${clean}" <${address}>`;
}

/** Our own Message-ID: the entry's id and the relay domain, nothing of the original. */
export function messageIdOf(entryId: string, relayDomain: string): string {
  return `<${entryId}@${relayDomain}>`;
}

/** Headers that every mail of ours carries. */
export function ownHeaders(messageId: string): Record<string, string> {
  return { 'Message-ID': messageId, [canonical(OWN_MAIL_HEADER)]: '1' };
}

/** A notice answers nobody and must not be answered by a machine (RFC 3834 5). */
export function noticeHeaders(messageId: string): Record<string, string> {
  return { ...ownHeaders(messageId), 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
}

/** Lets a mail program stop these mails by one press: a POST to `url`, without signing in (RFC 8058). */
export function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Threading of this side only: `earlier` are the Message-IDs of mails that this side got, oldest first. */
export function threadHeaders(earlier: readonly string[]): Record<string, string> {
  const last = earlier.at(-1);
  return last ? { 'In-Reply-To': last, References: earlier.slice(-20).join(' ') } : {};
}

function canonical(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, first: string) => dash + first.toUpperCase());
}
