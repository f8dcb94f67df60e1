import { Check, Mail } from 'lucide-react';
import { Link } from '@/components/ui/link';
import type { FitExplanation } from '@/lib/matching/explain-fit';

/** Why this one fits, in a sentence, then in its words; and the way to write to them. */
export function FitReasons({
  explanation: { sentence, parts },
  write,
}: {
  explanation: FitExplanation;
  /** Absent for who may not write yet. */
  write?: { label: string; href: string };
}) {
  return (
    <>
      <div className="grid gap-1.5 rounded-sm bg-axis-soft px-2.5 py-2 text-sm">
        <p className="flex gap-2 font-bold">
          <Check className="mt-0.5 size-4 shrink-0 text-axis" aria-hidden="true" />
          {sentence}
        </p>
        <dl className="grid gap-0.5 pl-6">
          {parts.map(({ label, words }) => (
            <div key={label}>
              <dt className="inline font-bold">{label} : </dt>
              <dd className="inline">{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      {write ? (
        <p className="relative z-10 w-fit">
          <Link href={write.href} className="link inline-flex min-h-11 items-center gap-2 font-bold">
            <Mail className="size-5" aria-hidden="true" />
            {write.label}
          </Link>
        </p>
      ) : null}
    </>
  );
}
