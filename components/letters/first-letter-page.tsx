import { PageHeader } from '@/components/ui/page-header';
import { axisClass } from '@/components/ui/axis';
import { LetterAdvice } from './letter-advice';

/** The page of a first letter: whom it is for, the form or why one cannot write, and what becomes of addresses. */
export function FirstLetterPage({
  advice,
  children,
  ...header
}: Required<Pick<React.ComponentProps<typeof PageHeader>, 'axis' | 'title' | 'lead' | 'crumbs'>> & {
  advice: string;
  children: React.ReactNode;
}) {
  return (
    <>
      <PageHeader {...header} />
      <div className={`page ${axisClass[header.axis]} grid gap-8 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]`}>
        <div className="grid min-w-0 content-start gap-6">{children}</div>
        <LetterAdvice>
          <p>{advice}</p>
        </LetterAdvice>
      </div>
    </>
  );
}
