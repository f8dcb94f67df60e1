import { KeyRound } from 'lucide-react';

import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import type { PartnerPage } from '@/lib/partners/describe-partners';

/** What a young person can get here: housing help, mobility help… */
export function Opportunities({ opportunities }: Pick<PartnerPage, 'opportunities'>) {
  return (
    <Section id="opportunites" title="Opportunités">
      {opportunities.length > 0 ? (
        <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2">
          {opportunities.map(({ title, detail }) => (
            <li
              key={title}
              className="rounded-md bg-axis-soft p-4 print:break-inside-avoid print:border print:border-line"
            >
              <h3 className="flex gap-2 text-lg">
                <KeyRound className="mt-0.5 size-5 shrink-0 text-axis" aria-hidden="true" />
                {title}
              </h3>
              <div className="mt-1 grid gap-2">
                <WrittenText text={detail} heading="h4" />
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p>Rien d’annoncé en ce moment. Vous pouvez les appeler : ils vous diront ce qui est possible.</p>
      )}
    </Section>
  );
}
