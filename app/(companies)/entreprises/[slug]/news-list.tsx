import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { formatDay } from '@/lib/calendar';
import type { NewsCard } from '@/lib/companies/repository';

/** Nothing at all for a company that tells nothing. */
export function NewsList({ news }: { news: NewsCard[] }) {
  if (news.length === 0) return null;
  return (
    <Section id="actualites" title="Actualités">
      <div className="grid gap-6">
        {news.map(({ id, title, body, publishedAt }) => (
          <article key={id} className="border-l-4 border-axis-edge pl-5">
            <h3>{title}</h3>
            <p className="text-sm text-ink-soft">{formatDay(publishedAt)}</p>
            <div className="prose mt-2">
              <WrittenText text={body} heading="h4" />
            </div>
          </article>
        ))}
      </div>
    </Section>
  );
}
