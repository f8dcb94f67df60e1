import { Resend } from 'resend';
import { z } from 'zod';
import { RAW_MAIL_LIMIT } from '../limits';
import { recipientsOf, storedMailSchema, type StoredMail } from './stored-mail';

export type ProviderSettings = { apiKey: string; baseUrl?: string };

export type FetchResult = { mail: StoredMail } | { gone: true } | { retry: string };

const TIME_OUT_MS = 15_000;

const rawSchema = z.object({ raw: z.object({ download_url: z.url() }).nullish().catch(null) });

/**
 * Reads a received mail from the provider: its raw MIME where there is one, with the envelope's recipients, else the
 * provider's own account of it. A network failure or a busy provider is for later.
 */
export async function fetchReceivedMail(
  providerId: string,
  settings: ProviderSettings,
): Promise<FetchResult> {
  const { data, error } = await clientOf(settings).emails.receiving.get(
    providerId,
    {},
    { signal: AbortSignal.timeout(TIME_OUT_MS) },
  );
  if (error) return error.statusCode === 404 ? { gone: true } : { retry: error.name };
  const parsed = storedMailSchema.safeParse({ kind: 'resend', email: data });
  if (!parsed.success || parsed.data.kind !== 'resend') return { retry: 'unreadable_answer' };
  const url = rawSchema.safeParse(data).data?.raw?.download_url;
  if (!url) return { mail: parsed.data };
  const mime = await download(url);
  if (typeof mime === 'string') return { retry: mime };
  if (!mime) return { mail: parsed.data };
  const { email } = parsed.data;
  const recipients = recipientsOf(email);
  return {
    mail: { kind: 'raw', mime: mime.toString('base64'), recipients, authentication: email.authentication },
  };
}

/** Ids of received mails, the newest first, from after the given one; null when the provider does not answer. */
export async function listReceivedIds(
  settings: ProviderSettings,
  after: string | null,
): Promise<{ mails: { id: string; at: Date }[]; more: boolean } | null> {
  const page = after ? { limit: 100, after } : { limit: 100 };
  const { data } = await clientOf(settings).emails.receiving.list(page, {
    signal: AbortSignal.timeout(TIME_OUT_MS),
  });
  if (!data) return null;
  const mails = data.data.map(({ id, created_at }) => ({ id, at: new Date(created_at) }));
  return { mails, more: data.has_more && mails.length > 0 };
}

const clientOf = ({ apiKey, baseUrl }: ProviderSettings) => new Resend(apiKey, baseUrl ? { baseUrl } : {});

/** The bytes; null when they are gone or too many, when the provider's own account must do; a reason when it is for later. */
async function download(url: string): Promise<Buffer | null | string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIME_OUT_MS) });
    if (answer.status >= 500 || answer.status === 429) return `raw_${answer.status}`;
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > RAW_MAIL_LIMIT) return null;
    const bytes = Buffer.from(await answer.arrayBuffer());
    return bytes.byteLength > 0 && bytes.byteLength <= RAW_MAIL_LIMIT ? bytes : null;
  } catch {
    return 'raw_unreachable';
  }
}
