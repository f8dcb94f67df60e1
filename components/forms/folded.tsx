'use client';

import { useContext } from 'react';
import { FormStateContext } from './form-state';

/** Fields of an `ActionForm` that one opens first; open by itself when something in it is to be corrected. */
export function Folded({ summary, children }: { summary: string; children: React.ReactNode }) {
  const { errors } = useContext(FormStateContext);
  return (
    <details open={Object.keys(errors).length > 0}>
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">{summary}</summary>
      <div className="grid gap-4 pt-2">{children}</div>
    </details>
  );
}
