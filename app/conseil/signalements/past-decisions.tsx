import { formatMoment } from '@/lib/calendar';
import type { ReportView } from '@/lib/reports/repository';
import { MEASURES } from '@/lib/reports/schema';

/** What was decided of a report, and why it was looked at again. */
export function PastDecisions({ report: { decided, reopenings } }: { report: ReportView }) {
  if (!decided && reopenings.length === 0) return null;
  return (
    <ol className="grid gap-4 border-l-4 border-line pl-4">
      {reopenings.map(({ measure, decision, decidedAt, reason, reopenedAt }) => (
        <li key={reopenedAt.toISOString()} className="grid gap-3">
          <Step title={`${MEASURES[measure]}, ${formatMoment(decidedAt)}`} text={decision} />
          <Step title={`Rouvert, ${formatMoment(reopenedAt)}`} text={reason} />
        </li>
      ))}
      {decided ? (
        <li>
          <Step title={`${MEASURES[decided.measure]}, ${formatMoment(decided.at)}`} text={decided.decision} />
        </li>
      ) : null}
    </ol>
  );
}

function Step({ title, text }: { title: string; text: string }) {
  return (
    <div className="grid gap-1">
      <h3 className="text-sm font-bold">{title}</h3>
      <p className="break-words whitespace-pre-wrap">{text}</p>
    </div>
  );
}
