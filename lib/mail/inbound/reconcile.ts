import 'server-only';
import type { Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { listReceived, type ProviderSettings } from './fetch-mail';
import { momentOf, recipientKeysOf } from './arrival';
import { announceMail, listKnownMails } from './repository';

const DAY = 86_400_000;
const MOST_PAGES = 50;

/**
 * Finds received mails that no webhook announced, by the provider's own list: back to the first page that is wholly
 * known, or, `thoroughly`, through the last three days (the provider gives up a webhook after 27 hours). Answers how many.
 */
export async function findUnannouncedMail(
  tx: Tx,
  settings: ProviderSettings,
  { thoroughly, now, takeTurn }: { thoroughly: boolean; now: Date; takeTurn: () => Promise<boolean> },
): Promise<number> {
  const since = now.getTime() - 3 * DAY;
  let after: string | null = null;
  let found = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    if (!(await takeTurn())) break;
    const list = await listReceived(settings, after);
    if (!list) break;
    const known = await listKnownMails(
      tx,
      list.mails.map(({ id }) => id),
    );
    const recent = list.mails.filter(({ createdAt }) => momentOf(createdAt, now).getTime() > since);
    const unknown = recent.filter(({ id }) => !known.has(id));
    for (const { id, createdAt, recipients } of unknown.toReversed()) {
      const recipientKeys = recipientKeysOf(recipients);
      await announceMail(tx, id, { receivedAt: momentOf(createdAt, now), recipientKeys }, now);
    }
    found += unknown.length;
    after = list.mails.at(-1)?.id ?? null;
    if (!list.more || recent.length < list.mails.length || (!thoroughly && unknown.length === 0)) break;
  }
  if (found > 0) log.warn({ found }, 'received mails that no webhook announced');
  return found;
}
