import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { pageNumber } from '@/lib/address-bar';
import { formatMoment } from '@/lib/calendar';
import { listEvents } from '@/lib/journal/list-repository';
import { requireStaff } from '../require-staff';
import { sayEvent, saySubject } from './event-words';

export const metadata: Metadata = { title: 'Journal', robots: { index: false } };

const PAGE_SIZE = 100;

export default async function JournalPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  await requireStaff('/conseil/journal');
  const page = pageNumber((await searchParams).page);
  const { total, events } = await listEvents({ offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  return (
    <>
      <PageHeader
        title="Journal"
        lead="Ce qui s’est passé, sans nom ni texte. On y ajoute, on n’y change rien."
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
      />
      <div className="page grid gap-6 py-8">
        <ol className="rounded-lg border border-line bg-surface text-sm">
          {events.map((event) => (
            <li
              key={String(event.id)}
              className="grid gap-x-6 border-b border-line p-3 last:border-0 md:grid-cols-[14rem_16rem_1fr]"
            >
              <time dateTime={event.at.toISOString()}>{formatMoment(event.at)}</time>
              <strong>{sayEvent(event.name)}</strong>
              <span className="break-all text-ink-soft">
                {[
                  event.subject ? saySubject(event.subject) : '',
                  event.subjectId?.slice(-8),
                  event.actor ? `par ${event.actor.slice(-8)}` : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
        <Pagination
          page={page}
          pageCount={Math.ceil(total / PAGE_SIZE)}
          hrefFor={(next) => `/conseil/journal?page=${next}`}
        />
      </div>
    </>
  );
}
