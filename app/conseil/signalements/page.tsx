import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { listOpenReports } from '@/lib/reports/repository';
import { requireStaff } from '../require-staff';
import { ReportCard } from './report-card';

export const metadata: Metadata = { title: 'Signalements', robots: { index: false } };

type Props = { searchParams: Promise<{ fait?: string }> };

export default async function ReportsPage({ searchParams }: Props) {
  await requireStaff('/conseil/signalements');
  const [{ fait }, reports] = await Promise.all([searchParams, listOpenReports()]);
  return (
    <>
      <PageHeader
        title="Signalements"
        lead={
          reports.length === 0
            ? 'Aucun signalement n’attend.'
            : `${reports.length} ${reports.length === 1 ? 'signalement attend' : 'signalements attendent'} une décision motivée.`
        }
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
      />
      <div className="page grid gap-6 py-8 *:max-w-4xl">
        {fait === 'decide' ? (
          <Notice tone="success" announce title="La décision est prise.">
            Les personnes concernées la reçoivent avec vos raisons.
          </Notice>
        ) : null}
        {reports.length === 0 ? (
          <EmptyState title="Rien à décider">
            <p>Quand quelqu’un signale une page ou une lettre, cela apparaît ici.</p>
          </EmptyState>
        ) : (
          <ol className="grid gap-5">
            {reports.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
