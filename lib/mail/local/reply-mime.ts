import { addressOf } from '../transport/address';

type AnsweredMail = {
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  messageId: string | null;
};

/** The mail that the recipient of `mail` would send by pressing "answer" in a mail program: plain text, in base64 lines. */
export function replyMime(mail: AnsweredMail, text: string, id: string, now: Date): string {
  const thread = mail.messageId ? [`In-Reply-To: ${mail.messageId}`, `References: ${mail.messageId}`] : [];
  const subject = /^re\s*:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
  return [
    `From: ${mail.to}`,
    `To: ${addressOf(mail.replyTo ?? mail.from)}`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${id}@boite-locale.test>`,
    `Date: ${now.toUTCString()}`,
    ...thread,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}
