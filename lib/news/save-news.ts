import 'server-only';
import { dayIn } from '@/lib/calendar';
import { FieldError, NotFoundError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { planEdit } from '@/lib/versions/rules';
import type { VersionOrigin } from '@/lib/versions/schema';
import {
  findOwnNews,
  insertNews,
  insertNewsVersion,
  updateNews,
  updateNewsVersion,
} from './owner-repository';
import type { NewsForm } from './schema';

type Save = {
  companyId: string;
  /** Null for a new item. */
  newsId: string | null;
  form: NewsForm;
  /** Pseudonymous id of who writes. */
  by: string;
  origin: VersionOrigin;
  now: Date;
};

/** Saves a news item as a draft, or submits it. Answers its id. Its last day applies at once, its text after review. */
export async function saveNews(tx: Tx, { companyId, newsId, form, by, origin, now }: Save) {
  const own = newsId === null ? null : await findOwnNews(companyId, newsId, tx);
  if (newsId !== null && !own) throw new NotFoundError();
  const plan = planEdit(own?.latest ?? null, form.intent);
  const problems: Record<string, string> = {};
  if (plan.state === 'submitted' && form.content.body === '')
    problems.texte = 'Écrivez le texte de l’actualité.';
  if (form.endsOn && form.endsOn < dayIn(now)) problems['fin-le'] = 'Cette date est passée.';
  if (Object.keys(problems).length) throw new FieldError(problems);
  const id = own?.id ?? (await insertNews(tx, companyId));
  await updateNews(tx, id, { endsOn: form.endsOn });
  const written = { content: form.content, state: plan.state, now };
  if (plan.write === 'insert') await insertNewsVersion(tx, id, { ...written, number: plan.number, origin });
  else await updateNewsVersion(tx, plan.id, { ...written, revision: plan.revision });
  const name = plan.state === 'submitted' ? 'news_submitted' : 'news_saved';
  await recordEvent(tx, { name, actor: by, subject: 'NewsItem', subjectId: id });
  return { id, state: plan.state };
}

type Withdrawal = { companyId: string; newsId: string; by: string; now: Date };

/** Takes a news item off the site for good. */
export async function withdrawNews(tx: Tx, { companyId, newsId, by, now }: Withdrawal): Promise<void> {
  const own = await findOwnNews(companyId, newsId, tx);
  if (!own) throw new NotFoundError();
  // already off the site, and its reason must stay to be read
  if (own.withdrawnReason !== null) return;
  await updateNews(tx, newsId, { withdrawnAt: now });
  await recordEvent(tx, { name: 'news_withdrawn', actor: by, subject: 'NewsItem', subjectId: newsId });
}
