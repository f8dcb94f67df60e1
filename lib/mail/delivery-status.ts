import type { InboundMail } from './inbound-mail';

/** What a report tells of one recipient. */
export type RecipientStatus = {
  /** As it was written to, and where it went in the end: a mailbox may forward. Lower-case. */
  addresses: string[];
  /** The failure is for good: a status of class 5 (RFC 3463). */
  permanent: boolean;
};

const TYPE = /^message\/(?:global-)?delivery-status$/i;
const MOST_BYTES = 64 * 1024;

/** The recipients of a report's machine-readable part (RFC 3464); null when it has none, or we were not given its content. */
export function readDeliveryStatus({
  attachments,
}: Pick<InboundMail, 'attachments'>): RecipientStatus[] | null {
  const part = attachments.find(({ type, content }) => TYPE.test(type) && content);
  if (!part?.content) return null;
  const text = Buffer.from(part.content.subarray(0, MOST_BYTES)).toString('utf8');
  const groups = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/);
  // the first group is about the whole mail, unless a program forgot it
  return groups
    .map(fieldsOf)
    .filter((fields) => fields.has('final-recipient') || fields.has('original-recipient'))
    .map(statusOf);
}

function fieldsOf(group: string): Map<string, string> {
  const lines = group.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const field = /^([A-Za-z-]+)[ \t]*:(.*)$/.exec(line);
      return field ? [[field[1]!.toLowerCase(), field[2]!.trim().toLowerCase()] as const] : [];
    }),
  );
}

function statusOf(fields: Map<string, string>): RecipientStatus {
  const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => {
    const address = fields.get(name)?.split(';').at(-1)?.trim().replace(/^<|>$/g, '');
    return address ? [address] : [];
  });
  const failed = (fields.get('action') ?? 'failed').startsWith('failed');
  return { addresses, permanent: failed && /^5\.\d{1,3}\.\d{1,3}/.test(fields.get('status') ?? '') };
}
