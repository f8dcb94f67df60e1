'use client';

import { useRef } from 'react';

/** Ticks every box of that name in its form; useless without JavaScript, so it is drawn by it only. */
export function TickAll({ name, label }: { name: string; label: string }) {
  const box = useRef<HTMLInputElement>(null);
  const tick = () => {
    const boxes = box.current?.form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=${name}]`);
    boxes?.forEach((other) => {
      other.checked = box.current?.checked ?? false;
    });
    // ticking by script says nothing by itself
    boxes?.[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 font-bold">
      <input ref={box} type="checkbox" onChange={tick} className="size-5 accent-brand" />
      {label}
    </label>
  );
}
