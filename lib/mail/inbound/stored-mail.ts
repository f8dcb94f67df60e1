import { z } from 'zod';
import { uniqueAddresses, type InboundMail } from '../inbound-mail';
import { parseMail } from '../parse';
import { addressOf } from '../transport/address';

/** `{spf, dkim, dmarc}` as the provider found them; newer than its API description, so never counted on. */
const authentication = z
  .object({ dmarc: z.string().nullish().catch(null) })
  .nullish()
  .catch(null);

/** A received mail as it is kept, sealed: raw MIME from the local mailbox or the provider, or the provider's own account of it. */
export const storedMailSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mime'),
    mime: z.string(),
    recipients: z.array(z.string()),
    authentication: authentication.optional(),
  }),
  z.object({
    kind: z.literal('raw'),
    /** The bytes of the MIME, in base64: mails are in many encodings. */
    mime: z.base64(),
    recipients: z.array(z.string()),
    authentication,
  }),
  z.object({
    kind: z.literal('resend'),
    email: z.object({
      authentication,
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

export type ProviderEmail = Extract<StoredMail, { kind: 'resend' }>['email'];

/** The mail that was kept, in the one shape that everything after works on. */
export async function readStoredMail(stored: StoredMail): Promise<InboundMail> {
  if (stored.kind !== 'resend') {
    const mime = stored.kind === 'raw' ? Buffer.from(stored.mime, 'base64') : stored.mime;
    const mail = await parseMail(mime, stored.recipients);
    return { ...mail, dmarc: stored.authentication?.dmarc };
  }
  const { email } = stored;
  const headers = Object.entries(email.headers ?? {}).flatMap(([name, value]) =>
    [value].flat().map((line) => ({ name: name.toLowerCase(), value: line })),
  );
  return {
    dmarc: email.authentication?.dmarc,
    from: addressOf(email.from) || null,
    fromName: /^\s*"?([^"<]+?)"?\s*</.exec(email.from)?.[1] ?? null,
    recipients: uniqueAddresses(recipientsOf(email)),
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

/** Every address that the provider says a mail came for: To, Cc, blind copies and the envelope. */
export function recipientsOf({ to, cc, bcc, received_for }: ProviderEmail): string[] {
  return [...to, ...(cc ?? []), ...(bcc ?? []), ...(received_for ?? [])].map(addressOf);
}
