'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

type Props = {
  summary: React.ReactNode;
  summaryClass: string;
  className?: string;
  children: React.ReactNode;
};

/**
 * A panel under its button, at the right edge. It is a <details>, so it works without JavaScript; with it, Escape, a press
 * elsewhere and another page close it too.
 */
export function DropDown({ summary, summaryClass, className = '', children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  useEffect(() => {
    const panel = details.current;
    if (!panel) return;
    panel.open = false;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary')?.focus();
    };
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !panel.contains(target)) panel.open = false;
    };
    document.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeOutside);
    };
  }, [path]);
  return (
    <details ref={details} className={`relative ${className}`}>
      <summary className={`list-none ${summaryClass}`}>{summary}</summary>
      <div className="absolute top-full right-0 z-40 mt-2 grid w-72 max-w-[calc(100vw-2rem)] gap-2 rounded-lg border-2 border-brand bg-surface p-2 shadow-lift">
        {children}
      </div>
    </details>
  );
}
