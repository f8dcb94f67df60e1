import PostalMime, { type Address } from 'postal-mime';
import { uniqueAddresses, type InboundMail } from './inbound-mail';
import { RAW_MAIL_LIMIT } from './limits';

export class MailTooLargeError extends Error {}

/**
 * Reads raw MIME. Malformed mail gives what can be read, never an exception from the parser.
 * @param envelopeRecipients addresses of the SMTP envelope: a blind copy appears nowhere else.
 * @throws MailTooLargeError beyond RAW_MAIL_LIMIT bytes.
 */
export async function parseMail(
  raw: Uint8Array | string,
  envelopeRecipients: readonly string[] = [],
): Promise<InboundMail> {
  const size = typeof raw === 'string' ? Buffer.byteLength(raw) : raw.byteLength;
  if (size > RAW_MAIL_LIMIT) throw new MailTooLargeError(`mail of ${size} bytes`);
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 50 }).catch(() => null);
  if (!mail) return { ...emptyMail, recipients: uniqueAddresses(envelopeRecipients) };
  const sender = mailboxes(mail.from ? [mail.from] : [])[0];
  return {
    from: sender?.address.trim().toLowerCase() ?? null,
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
    attachments: mail.attachments.map((attachment) => ({
      name: attachment.filename ?? '',
      type: attachment.mimeType,
      size: sizeOf(attachment.content),
    })),
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

function sizeOf(content: ArrayBuffer | Uint8Array | string): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}
