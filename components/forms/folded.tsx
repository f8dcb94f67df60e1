'use client';

import { useContext } from 'react';
import { FormStateContext } from './form-state';

/** Fields of an `ActionForm` that one opens first; open by itself when something in it is to be corrected. */
export function Folded({ summary, children }: { summary: string; children: React.ReactNode }) {
  const { errors, conflicts = {} } = useContext(FormStateContext);
  const isOpen = Object.keys(errors).length + Object.keys(conflicts).length > 0;
  return (
    <details open={isOpen}>
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">{summary}</summary>
      <div className="grid gap-4 pt-2">{children}</div>
    </details>
  );
}
