'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormValues } from '@/lib/action-result';
import { SEEN, writeSeen } from '@/lib/shared-edits/schema';
import { FormStateContext } from './form-state';

type Props<Data> = {
  action: FormAction<Data>;
  /** What is stored, by field name. */
  initial?: FormValues;
  /** What the reviewer will see of what is stored, by field: said beside it, refuses nothing. */
  warnings?: Record<string, string[]>;
  /** Said above the form when the action succeeded without leading elsewhere. */
  done?: string;
  /** What the ids of its fields add to their names, where a page holds several such forms. */
  idSuffix?: string;
  className?: string;
  children: React.ReactNode;
};

/**
 * A form that works without JavaScript and, after a refusal, shows what was typed and what is wrong. Its fields are
 * those of components/forms/fields, which find their value and errors here.
 */
export function ActionForm<Data>({
  action,
  initial = {},
  warnings = {},
  done,
  idSuffix = '',
  className = 'grid gap-6',
  children,
}: Props<Data>) {
  const [answer, submit] = useActionState(action, null);
  const summary = useRef<HTMLDivElement>(null);
  const refusal = answer?.ok === false ? answer : null;
  const values = refusal?.values ?? initial;
  useEffect(() => {
    if (answer) summary.current?.focus();
  }, [answer]);
  return (
    <form action={submit} className={className} noValidate>
      <div ref={summary} tabIndex={-1} className="empty:hidden focus:outline-none">
        {refusal ? (
          <Refusal message={refusal.formError} fieldErrors={refusal.fieldErrors ?? {}} idSuffix={idSuffix} />
        ) : null}
        {answer?.ok && done ? (
          <Notice tone="success" announce>
            {done}
          </Notice>
        ) : null}
      </div>
      <SeenField seen={refusal?.values?.[SEEN]} initial={initial} />
      <FormStateContext
        value={{
          values,
          errors: refusal?.fieldErrors ?? {},
          warnings: refusal ? {} : warnings,
          conflicts: refusal?.conflicts,
        }}
      >
        {/* React resets a form after its action: a new key makes lists and boxes start from what was typed */}
        <div key={JSON.stringify(values)} className={className}>
          {children}
        </div>
      </FormStateContext>
    </form>
  );
}

/** What the form was made from, kept through refusals: see lib/shared-edits. */
function SeenField({ seen, initial }: { seen?: string | string[]; initial: FormValues }) {
  if (Object.keys(initial).length === 0) return null;
  return <input type="hidden" name={SEEN} value={[seen ?? writeSeen(initial)].flat()[0]} readOnly />;
}

type RefusalProps = { message?: string; fieldErrors: Record<string, string[]>; idSuffix: string };

function Refusal({ message, fieldErrors, idSuffix }: RefusalProps) {
  const entries = Object.entries(fieldErrors);
  if (entries.length === 0) {
    return (
      <Notice tone="danger" announce>
        {message}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" announce title="Il reste quelque chose à corriger. Rien n’a été perdu.">
      <ul className="mt-1 grid gap-1">
        {entries.map(([field, messages]) => (
          <li key={field}>
            <a href={`#${field}${idSuffix}`} className="link">
              {messages.join(' ')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
