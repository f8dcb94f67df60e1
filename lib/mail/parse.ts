import PostalMime, { type Address, type Email } from 'postal-mime';
import { uniqueAddresses, type InboundMail, type UnreadReason } from './inbound-mail';
import { HEADERS_LIMIT } from './limits';
import { isTooLargeToParse } from './measure';

// A mail carried inside a mail is a file of its own: its headers are somebody's addresses.
const OPTIONS = { maxNestingDepth: 50, maxHeadersSize: HEADERS_LIMIT, forceRfc822Attachments: true } as const;

/**
 * Reads raw MIME; never throws. Of a mail that is too large or that the parser refuses, only the headers are read
 * and `unread` says why, so that its writer can be told.
 * @param envelopeRecipients addresses of the SMTP envelope: a blind copy appears nowhere else.
 */
export async function parseMail(
  raw: Uint8Array | string,
  envelopeRecipients: readonly string[] = [],
): Promise<InboundMail> {
  const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw;
  if (isTooLargeToParse(bytes)) return parseHeaders(bytes, envelopeRecipients, 'too_large');
  const mail = await PostalMime.parse(bytes, OPTIONS).catch(() => null);
  return mail ? mailOf(mail, envelopeRecipients) : parseHeaders(bytes, envelopeRecipients, 'malformed');
}

async function parseHeaders(
  bytes: Uint8Array,
  envelopeRecipients: readonly string[],
  unread: UnreadReason,
): Promise<InboundMail> {
  const start = Buffer.from(bytes.subarray(0, HEADERS_LIMIT / 2)).toString('latin1');
  const headers = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  // without its own content type, what is left is a mail with no body
  const bare = headers.replace(/^content-(?:type|transfer-encoding):.*(?:\r?\n[ \t].*)*\r?\n?/gim, '');
  const mail = await PostalMime.parse(Buffer.from(`${bare}\r\n\r\n`, 'latin1'), OPTIONS).catch(() => null);
  const read = mail
    ? mailOf(mail, envelopeRecipients)
    : { ...emptyMail, recipients: uniqueAddresses(envelopeRecipients) };
  return { ...read, text: null, unread };
}

function mailOf(mail: Email, envelopeRecipients: readonly string[]): InboundMail {
  const sender = mailboxes(mail.from ? [mail.from] : [])[0];
  return {
    from:
      sender?.address
        .replace(/\p{Cc}/gu, '')
        .trim()
        .toLowerCase() ?? null,
    fromName: sender?.name || null,
    recipients: uniqueAddresses([
      ...mailboxes([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]).map((box) => box.address),
      ...envelopeRecipients,
    ]),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    inReplyTo: mail.inReplyTo ?? null,
    headers: mail.headers.map(({ key, value }) => ({ name: key.toLowerCase(), value })),
    text: mail.text ?? null,
    html: mail.html ?? null,
    attachments: mail.attachments.map((attachment) => {
      const content = bytesOf(attachment.content);
      return {
        name: attachment.filename ?? '',
        type: attachment.mimeType,
        size: content.byteLength,
        content,
        inline: attachment.related === true,
      };
    }),
  };
}

const emptyMail: InboundMail = {
  from: null,
  fromName: null,
  recipients: [],
  subject: '',
  messageId: null,
  inReplyTo: null,
  headers: [],
  text: null,
  html: null,
  attachments: [],
};

function mailboxes(addresses: readonly Address[]): { name: string; address: string }[] {
  return addresses.flatMap((entry) =>
    'group' in entry && entry.group
      ? entry.group.map((member) => ({ name: member.name, address: member.address }))
      : entry.address
        ? [{ name: entry.name, address: entry.address }]
        : [],
  );
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
