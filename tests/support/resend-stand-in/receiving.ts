/** A mail the provider received for us: what its API tells, and the MIME behind `raw`. */
export type ReceivedMail = {
  id: string;
  created_at: string;
  from: string;
  to: string[];
  subject?: string;
  cc?: string[] | null;
  bcc?: string[] | null;
  received_for?: string[];
  message_id?: string;
  text?: string | null;
  html?: string | null;
  headers?: Record<string, string> | null;
  attachments?: object[];
  mime?: string;
};

/** `GET /emails/receiving/{id}`. */
export function describeReceived({ mime, ...mail }: ReceivedMail, url: string): object {
  const raw =
    mime === undefined ? {} : { raw: { download_url: `${url}/raw/${mail.id}`, expires_at: mail.created_at } };
  return { object: 'email', attachments: [], ...mail, ...raw };
}

/** `GET /emails/receiving`: the newest first, without texts. */
export function listReceived(mails: ReceivedMail[], query: URLSearchParams): object {
  const limit = Number(query.get('limit') ?? 20);
  const sorted = mails.toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  const after = query.get('after');
  const start = after ? sorted.findIndex(({ id }) => id === after) + 1 : 0;
  const page = sorted.slice(start, start + limit);
  const data = page.map(({ id, to, from, subject, created_at, received_for }) => ({
    ...{ id, to, from, subject, created_at, received_for, attachments: [] },
  }));
  return { object: 'list', has_more: start + limit < sorted.length, data };
}
