/** One header as it was written; names are lower-case. The order is that of the mail, topmost first. */
export type MailHeader = { name: string; value: string };

/** `content` is there where the mail itself was read, not only the provider's account of it. */
export type InboundAttachment = {
  name: string;
  type: string;
  size: number;
  content?: Uint8Array;
  /** Shown inside the HTML text, as logos of signatures are. */
  inline?: boolean;
};

/** Somebody attached it: neither a picture of the text itself nor what a mail program adds to sign. */
export function isDocument({ inline, type }: InboundAttachment): boolean {
  return !inline && !/^application\/(?:x-)?(?:pgp-(?:signature|keys|encrypted)|pkcs7-signature)$/i.test(type);
}

/** Why only the headers of a mail were read. */
export type UnreadReason = 'too_large' | 'malformed';

/** A received mail, whatever door it came through: raw MIME, the provider's JSON or the local mailbox. */
export type InboundMail = {
  from: string | null;
  fromName: string | null;
  /** Every address the mail may have come in by: To, Cc and the envelope, lower-case, without repeats. */
  recipients: string[];
  subject: string;
  /** The DMARC verdict where the provider tells it apart from the headers. */
  dmarc?: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  headers: MailHeader[];
  text: string | null;
  html: string | null;
  attachments: InboundAttachment[];
  unread?: UnreadReason;
};

export function findHeader(headers: readonly MailHeader[], name: string): string | null {
  return headers.find((header) => header.name === name)?.value ?? null;
}

/** Lower-case, trimmed, each once, empty ones left out. */
export function uniqueAddresses(addresses: readonly (string | null | undefined)[]): string[] {
  return [
    ...new Set(addresses.map((address) => address?.trim().toLowerCase()).filter((a): a is string => !!a)),
  ];
}
