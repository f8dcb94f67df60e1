import { Resend } from 'resend';
import { storedMailSchema, type StoredMail } from './stored-mail';

export type FetchResult = { mail: StoredMail } | { gone: true } | { retry: string };

/** Reads a received mail from the provider; a network failure or a busy provider is for later. */
export async function fetchReceivedMail(
  providerId: string,
  settings: { apiKey: string; baseUrl?: string },
): Promise<FetchResult> {
  const client = new Resend(settings.apiKey, settings.baseUrl ? { baseUrl: settings.baseUrl } : {});
  const { data, error } = await client.emails.receiving.get(
    providerId,
    {},
    { signal: AbortSignal.timeout(15_000) },
  );
  if (error) return error.statusCode === 404 ? { gone: true } : { retry: error.name };
  const parsed = storedMailSchema.safeParse({ kind: 'resend', email: data });
  return parsed.success ? { mail: parsed.data } : { retry: 'unreadable_answer' };
}
