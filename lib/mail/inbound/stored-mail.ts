import { z } from 'zod';
import { uniqueAddresses, type InboundMail } from '../inbound-mail';
import { parseMail } from '../parse';
import { addressOf } from '../transport/address';

/** A received mail as it is kept, sealed: raw MIME from the local mailbox, or the provider's own account of it. */
export const storedMailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mime'), mime: z.string(), recipients: z.array(z.string()) }),
  z.object({
    kind: z.literal('resend'),
    email: z.object({
      from: z.string(),
      to: z.array(z.string()),
      cc: z.array(z.string()).nullish(),
      bcc: z.array(z.string()).nullish(),
      received_for: z.array(z.string()).nullish(),
      subject: z.string().nullish(),
      message_id: z.string().nullish(),
      text: z.string().nullish(),
      html: z.string().nullish(),
      headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullish(),
      attachments: z
        .array(
          z.object({
            filename: z.string().nullish(),
            content_type: z.string().nullish(),
            size: z.number().nullish(),
          }),
        )
        .nullish(),
    }),
  }),
]);

export type StoredMail = z.output<typeof storedMailSchema>;

/** The mail that was kept, in the one shape that everything after works on. */
export async function readStoredMail(stored: StoredMail): Promise<InboundMail> {
  if (stored.kind === 'mime') return parseMail(stored.mime, stored.recipients);
  const { email } = stored;
  const headers = Object.entries(email.headers ?? {}).flatMap(([name, value]) =>
    [value].flat().map((line) => ({ name: name.toLowerCase(), value: line })),
  );
  return {
    from: addressOf(email.from) || null,
    fromName: /^\s*"?([^"<]+?)"?\s*</.exec(email.from)?.[1] ?? null,
    recipients: uniqueAddresses(
      [...email.to, ...(email.cc ?? []), ...(email.bcc ?? []), ...(email.received_for ?? [])].map(addressOf),
    ),
    subject: email.subject ?? '',
    messageId: email.message_id ?? null,
    inReplyTo: headers.find(({ name }) => name === 'in-reply-to')?.value ?? null,
    headers,
    text: email.text ?? null,
    html: email.html ?? null,
    attachments: (email.attachments ?? []).map(({ filename, content_type, size }) => ({
      name: filename ?? '',
      type: content_type ?? '',
      size: size ?? 0,
    })),
  };
}
