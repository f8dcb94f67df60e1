import { Resend } from 'resend';
import { z } from 'zod';
import { downloadRaw } from './download-raw';
import { toldRecipientsSchema } from './event-data';
import { recipientsOf, storedMailSchema, type StoredMail } from './stored-mail';

export type ProviderSettings = { apiKey: string; baseUrl?: string };

export type FetchResult = { mail: StoredMail } | { gone: true } | { retry: string };

const TIME_OUT_MS = 15_000;

const rawSchema = z.object({ raw: z.object({ download_url: z.url() }).nullish().catch(null) });

/**
 * Reads a received mail from the provider: its raw MIME where there is one, with the envelope's recipients, else the
 * provider's own account of it. Only what is `awaited` at one of its recipients' addresses is worth a download: anybody
 * can write to addresses that they invent. A network failure or a busy provider is for later.
 */
export async function fetchReceivedMail(
  providerId: string,
  settings: ProviderSettings,
  awaited: (recipients: readonly string[]) => Promise<boolean>,
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
  const { email } = parsed.data;
  const recipients = recipientsOf(email);
  if (!url || !(await awaited(recipients))) return { mail: parsed.data };
  const mime = await downloadRaw(url);
  if (typeof mime === 'string') return { retry: mime };
  if (!mime) return { mail: parsed.data };
  return {
    mail: { kind: 'raw', mime: mime.toString('base64'), recipients, authentication: email.authentication },
  };
}

/** A received mail as the provider lists it: when it came, as it says, and for whom. */
type ListedMail = { id: string; createdAt: string; recipients: string[] };

/** Received mails, the newest first, from after the given one; null when the provider does not answer. */
export async function listReceived(
  settings: ProviderSettings,
  after: string | null,
): Promise<{ mails: ListedMail[]; more: boolean } | null> {
  const page = after ? { limit: 100, after } : { limit: 100 };
  const { data } = await clientOf(settings).emails.receiving.list(page, {
    signal: AbortSignal.timeout(TIME_OUT_MS),
  });
  if (!data) return null;
  const mails = data.data.map((mail) => ({
    id: mail.id,
    createdAt: mail.created_at,
    recipients: toldRecipientsSchema.safeParse(mail).data ?? [],
  }));
  return { mails, more: data.has_more && mails.length > 0 };
}

const clientOf = ({ apiKey, baseUrl }: ProviderSettings) => new Resend(apiKey, baseUrl ? { baseUrl } : {});
