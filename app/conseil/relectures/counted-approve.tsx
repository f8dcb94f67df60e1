'use client';

import { useEffect, useRef, useState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';

/** Says on the button how many pages it approves; without JavaScript it says those that are ticked. */
export function CountedApprove({ name }: { name: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const countTicked = () => setCount(form.querySelectorAll(`input[name=${name}]:checked`).length);
    countTicked();
    form.addEventListener('change', countTicked);
    return () => form.removeEventListener('change', countTicked);
  }, [name]);
  return (
    <span ref={place}>
      <SubmitButton>{label(count)}</SubmitButton>
    </span>
  );
}

function label(count: number | null): string {
  if (!count) return 'Approuver les pages cochées';
  return count === 1 ? 'Approuver la page cochée' : `Approuver les ${count} pages cochées`;
}
