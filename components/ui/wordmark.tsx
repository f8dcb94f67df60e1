/**
 * The mark: an apple cut open that is also a pin on a map. Its two pips are two people on either side of a letter.
 * The drawing is also in app/icon.svg.
 */
export function Mark({ className = 'h-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 48" className={`w-auto shrink-0 ${className}`} aria-hidden="true">
      <path
        fill="var(--color-skills-edge)"
        d="M20 47.5c-1.6-4.8-16.5-11-16.5-24C3.5 15 9.4 10 15 10c2.1 0 3.8.7 5 1.7 1.2-1 2.9-1.7 5-1.7 5.6 0 11.5 5 11.5 13.5 0 13-14.9 19.2-16.5 24Z"
      />
      <path fill="var(--color-partners-edge)" d="M20.4 9.4c.2-5 3.7-8.6 9.8-8.8.1 5.3-3.7 9-9.8 8.8Z" />
      <circle cx="20" cy="24" r="8" fill="var(--color-surface)" />
      <path
        fill="var(--color-skills-edge)"
        d="M18.3 20.3c1.2 2.3 1 5.3-.9 7.6-2-2.4-1.9-5.6.9-7.6ZM21.7 20.3c2.8 2 2.9 5.2.9 7.6-1.9-2.3-2.1-5.3-.9-7.6Z"
      />
    </svg>
  );
}

export function Wordmark({ mission }: { mission?: string }) {
  return (
    <span className="flex items-center gap-2.5">
      <Mark />
      <span className="grid leading-none">
        <span className="font-display text-[1.55rem] leading-none font-extrabold tracking-[-0.045em]">
          Cartemploi
        </span>
        {mission ? <span className="mt-1 hidden text-xs text-ink-soft sm:block">{mission}</span> : null}
      </span>
    </span>
  );
}
