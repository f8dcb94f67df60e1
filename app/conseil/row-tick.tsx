'use client';

import { useFieldState } from '@/components/forms/form-state';

/** The box of one row; keeps its tick after a refusal. */
export function RowTick({ name, value, label }: { name: string; value: string; label: string }) {
  const { list } = useFieldState(name);
  return (
    <label className="flex size-11 shrink-0 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={list.includes(value)}
        className="size-5 accent-brand"
      />
      <span className="sr-only">{label}</span>
    </label>
  );
}
