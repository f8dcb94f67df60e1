import { Badge } from '@/components/ui/badge';
import type { ComparedField } from '@/lib/reviews/compare';

/** What is submitted beside what is public: what changes first, the rest folded away. */
export function Comparison({ fields, hasPublic }: { fields: ComparedField[]; hasPublic: boolean }) {
  const shown = fields.filter(({ submitted, published }) => submitted.length + published.length > 0);
  if (!hasPublic) return <FieldList fields={shown} hasPublic={false} />;
  const changed = shown.filter((field) => field.changed);
  const same = shown.filter((field) => !field.changed);
  return (
    <div className="grid gap-4">
      {changed.length > 0 ? (
        <FieldList fields={changed} hasPublic />
      ) : (
        <p className="font-bold">Rien ne change par rapport à ce qui est public.</p>
      )}
      {same.length > 0 ? (
        <details>
          <summary className="link inline-block min-h-11 cursor-pointer py-2">
            Voir ce qui ne change pas ({same.length})
          </summary>
          <FieldList fields={same} hasPublic={false} />
        </details>
      ) : null}
    </div>
  );
}

function FieldList({ fields, hasPublic }: { fields: ComparedField[]; hasPublic: boolean }) {
  const columns = hasPublic ? 'md:grid-cols-[12rem_1fr_1fr]' : 'md:grid-cols-[12rem_1fr]';
  return (
    <dl className="rounded-lg border border-line bg-surface">
      {fields.map(({ label, submitted, published }) => (
        <div key={label} className={`grid gap-x-6 gap-y-2 border-b border-line p-4 last:border-0 ${columns}`}>
          <dt className="flex flex-wrap content-start items-start gap-2 font-bold">
            {label}
            {hasPublic ? <Badge tone="warning">Change</Badge> : null}
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
