import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { pageNumber } from '@/lib/address-bar';
import { countOpenReports, listDecidedReports, listOpenReports } from '@/lib/reports/repository';
import { requireStaff } from '../require-staff';
import { ReportCard } from './report-card';

export const metadata: Metadata = { title: 'Signalements', robots: { index: false } };

const PAGE_SIZE = 20;
const FILTERS = [
  { slug: '', label: 'À décider' },
  { slug: 'decides', label: 'Décidés' },
  { slug: 'retenus', label: 'Retenus' },
  { slug: 'ecartes', label: 'Écartés' },
];
const DECIDED_STATES = { decides: null, retenus: 'upheld', ecartes: 'dismissed' } as const;

type Search = { fait?: string; etat?: string; page?: string };

export default async function ReportsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireStaff('/conseil/signalements');
  const { fait, ...search } = await searchParams;
  const filter = FILTERS.find(({ slug }) => slug === search.etat)?.slug ?? '';
  const page = pageNumber(search.page);
  const [{ open, danger }, { total, reports }] = await Promise.all([
    countOpenReports(),
    listFiltered(filter, page),
  ]);
  return (
    <>
      <PageHeader
        title="Signalements"
        lead={sayWaiting(open, danger)}
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
      />
      <div className="page grid gap-6 py-8 *:max-w-4xl">
        {fait === 'decide' ? (
          <Notice tone="success" announce title="La décision est prise.">
            Les personnes concernées la reçoivent avec vos raisons.
          </Notice>
        ) : null}
        <nav aria-label="État des signalements" className="flex flex-wrap gap-2">
          {FILTERS.map(({ slug, label }) => (
            <LinkButton
              key={slug}
              href={slug ? `/conseil/signalements?etat=${slug}` : '/conseil/signalements'}
              variant={slug === filter ? 'primary' : 'secondary'}
              aria-current={slug === filter ? 'true' : undefined}
            >
              {label}
            </LinkButton>
          ))}
        </nav>
        {reports.length === 0 ? (
          <EmptyState title={filter ? 'Aucun signalement ici' : 'Rien à décider'}>
            <p>
              {filter
                ? 'Les signalements décidés apparaîtront ici, avec leur décision.'
                : 'Quand quelqu’un signale une page ou une lettre, cela apparaît ici.'}
            </p>
          </EmptyState>
        ) : (
          <ol className="grid gap-5">
            {reports.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
          </ol>
        )}
        {filter ? (
          <Pagination
            page={page}
            pageCount={Math.ceil(total / PAGE_SIZE)}
            hrefFor={(next) => `/conseil/signalements?etat=${filter}&page=${next}`}
          />
        ) : null}
      </div>
    </>
  );
}

async function listFiltered(filter: string, page: number) {
  if (!Object.hasOwn(DECIDED_STATES, filter)) {
    const reports = await listOpenReports();
    return { total: reports.length, reports };
  }
  const state = DECIDED_STATES[filter as keyof typeof DECIDED_STATES];
  return listDecidedReports(state, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
}

function sayWaiting(open: number, danger: number): string {
  if (open === 0) return 'Aucun signalement n’attend.';
  const waiting = `${open} ${open === 1 ? 'signalement attend' : 'signalements attendent'} une décision motivée.`;
  if (danger === 0) return waiting;
  return `${waiting} ${danger === 1 ? 'Un signalement parle' : `${danger} signalements parlent`} d’un danger : à lire d’abord.`;
}
