/**
 * The mark: an apple that is also a pin on a map. Its two pips are two people on either side of a letter.
 * The drawing is also in app/icon.svg.
 */
export function Mark({ className = 'h-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 48" className={`w-auto shrink-0 ${className}`} aria-hidden="true">
      <path
        fill="var(--color-skills-edge)"
        d="M20 47.5c-2-3.6-17-12-17-26C3 14 8 9.5 13.6 9.5c2.6 0 4.7.9 6.4 2.3 1.7-1.4 3.8-2.3 6.4-2.3C32 9.5 37 14 37 21.5c0 14-15 22.4-17 26Z"
      />
      <path fill="var(--color-partners-edge)" d="M20.6 9.3c.3-5.3 4.2-8.7 10.4-8.5-.2 5.5-4.2 9-10.4 8.5Z" />
      <path
        fill="var(--color-surface)"
        d="M16.5 17.5c2.3 2.8 2.3 7.2 0 11-3.5-2.8-3.8-7.7 0-11ZM23.5 17.5c3.8 3.3 3.5 8.2 0 11-2.3-3.8-2.3-8.2 0-11Z"
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
