import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findReport } from '@/lib/reports/repository';
import { requireStaff } from '../../require-staff';
import { ReportCard } from '../report-card';

export const metadata: Metadata = { title: 'Signalement', robots: { index: false } };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string }> };

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ id }, { fait }] = await Promise.all([params, searchParams]);
  await requireStaff(`/conseil/signalements/${id}`);
  const report = z.uuid().safeParse(id).success ? await findReport(id) : null;
  if (!report) notFound();
  return (
    <>
      <PageHeader
        title={`Signalement ${report.reference}`}
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Signalements', href: '/conseil/signalements' },
        ]}
      />
      <div className="page grid gap-6 py-8 *:max-w-4xl">
        {fait === 'rouvert' ? (
          <Notice tone="success" announce title="Le signalement est rouvert.">
            Il attend une nouvelle décision. Les personnes concernées sont prévenues.
          </Notice>
        ) : null}
        <ul>
          <ReportCard report={report} />
        </ul>
      </div>
    </>
  );
}
