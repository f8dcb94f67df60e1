'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/lib/action-result';

const QUIET_MS = 1_500;

/**
 * Keeps the letter of the form around it on the site while it is written: after a pause in typing, and when the page
 * is left. Without JavaScript the button *Garder pour plus tard* does it.
 */
export function DraftKeeper({ target, keep }: { target: string; keep: FormAction<string> }) {
  const place = useRef<HTMLParagraphElement>(null);
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    const area = form?.elements.namedItem('message');
    if (!form || !(area instanceof HTMLTextAreaElement)) return;
    let last = area.value;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      if (area.value === last) return;
      last = area.value;
      const data = new FormData();
      data.set('brouillon', target);
      data.set('message', last);
      startTransition(async () => {
        const answer = await keep(null, data);
        setKept(answer.ok ? answer.data : null);
      });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(save, QUIET_MS);
    };
    // a letter that leaves is no draft any more
    const sending = () => {
      clearTimeout(timer);
      last = area.value;
    };
    area.addEventListener('input', later);
    form.addEventListener('submit', sending);
    document.addEventListener('visibilitychange', save);
    return () => {
      clearTimeout(timer);
      area.removeEventListener('input', later);
      form.removeEventListener('submit', sending);
      document.removeEventListener('visibilitychange', save);
    };
  }, [target, keep]);
  return (
    <p ref={place} className="min-h-6 text-sm text-ink-soft">
      {kept}
    </p>
  );
}
