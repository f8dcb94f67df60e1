import { X } from 'lucide-react';
import { Link } from './link';

/** A criterion, as a word on a label. `matched` marks those that answer the search. */
export function Chip({ children, matched = false }: { children: React.ReactNode; matched?: boolean }) {
  const look = matched ? 'border-axis bg-axis-soft font-bold text-ink' : 'border-line bg-sunken text-ink';
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-sm border px-2 py-0.5 text-sm ${look}`}>
      {children}
      {matched ? <span className="sr-only"> (répond à votre recherche)</span> : null}
    </span>
  );
}

/** A chosen criterion: pressing it leaves the search without it. */
export function RemovableChip({ label, href }: { label: string; href: string }) {
  return (
    <Link
      href={href}
      scroll={false}
      className="inline-flex min-h-11 items-center gap-2 rounded-sm border-2 border-brand bg-brand-soft px-3 text-sm font-bold hover:bg-surface"
    >
      <span className="sr-only">Retirer le critère </span>
      {label}
      <X className="size-4 shrink-0" aria-hidden="true" />
    </Link>
  );
}

export function ChipList({ children, label }: { children: React.ReactNode; label?: string }) {
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={label}>
      {children}
    </ul>
  );
}
