import { Badge } from '@/components/ui/badge';
import type { ComparedField } from '@/lib/reviews/compare';

/** What is submitted beside what is public, field by field; one column before the first approval. */
export function Comparison({ fields, hasPublic }: { fields: ComparedField[]; hasPublic: boolean }) {
  const shown = fields.filter(({ submitted, published }) => submitted.length + published.length > 0);
  const columns = hasPublic ? 'md:grid-cols-[12rem_1fr_1fr]' : 'md:grid-cols-[12rem_1fr]';
  return (
    <dl className="rounded-lg border border-line bg-surface">
      {shown.map(({ label, submitted, published, changed }) => (
        <div
          key={label}
          className={`grid gap-x-6 gap-y-2 border-b border-line p-4 last:border-0 ${columns} ${changed ? 'bg-warning-soft' : ''}`}
        >
          <dt className="flex flex-wrap content-start items-start gap-2 font-bold">
            {label}
            {changed ? <Badge tone="warning">Change</Badge> : null}
          </dt>
          <dd className="min-w-0">
            {hasPublic ? <p className="text-sm text-ink-soft">Soumis</p> : null}
            <Values values={submitted} />
          </dd>
          {hasPublic ? (
            <dd className="min-w-0">
              <p className="text-sm text-ink-soft">Public</p>
              <Values values={published} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function Values({ values }: { values: string[] }) {
  if (values.length === 0) return <p className="text-ink-soft">rien</p>;
  if (values.length === 1) return <p className="break-words whitespace-pre-line">{values[0]}</p>;
  return (
    <ul className="list-disc pl-5">
      {values.map((value) => (
        <li key={value} className="break-words">
          {value}
        </li>
      ))}
    </ul>
  );
}
