import 'server-only';
import { listWarnings } from './list-warnings';
import { listPublishedTexts, type PublishedText } from './published-repository';
import { TELLING_WORDS } from './warning';

export type TellingText = PublishedText & { quotes: string[] };

/** What a company publishes now that still tells who it is: it may have chosen discretion since. */
export async function listTellingTexts(companyId: string, now: Date): Promise<TellingText[]> {
  const texts = await listPublishedTexts(companyId);
  const warnings = await listWarnings(texts, now);
  const telling = new Set(Object.values(TELLING_WORDS));
  return texts.flatMap((text) => {
    const quotes = (warnings.get(text.id) ?? []).filter(({ words }) => telling.has(words));
    return quotes.length > 0 ? [{ ...text, quotes: quotes.map(({ quote }) => quote) }] : [];
  });
}
