import type { Axis } from './axis';

/** Apple: what grows in a person. Timbered house: a trade behind its front. Lighthouse: who shows the way. */
const drawings: Record<Axis, React.ReactNode> = {
  skills: (
    <>
      <path d="M12 8.2c-1-1-2.3-1.5-3.7-1.5C5.2 6.7 3 9.3 3 12.7 3 17.2 6 21 8.7 21c1.3 0 2-.7 3.3-.7s2 .7 3.3.7c2.7 0 5.7-3.8 5.7-8.3 0-3.4-2.2-6-5.3-6-1.4 0-2.7.5-3.7 1.5Z" />
      <path d="M12 8.2c0-2.2.8-3.9 2.4-5.2" />
      <path d="M9.6 13v2.4M14.4 13v2.4" />
    </>
  ),
  companies: (
    <>
      <path d="M3 10.5 12 3l9 7.5" />
      <path d="M5 9v12h14V9" />
      <path d="M5 14.5h14" />
      <path d="m5 9.5 7 5 7-5M12 3v11.5" />
      <path d="M9.5 21v-3.5h5V21" />
    </>
  ),
  partners: (
    <>
      <path d="M9.5 8h5l1.7 13H7.8L9.5 8Z" />
      <path d="M9.5 8V5.5L12 3.5l2.5 2V8" />
      <path d="M8.3 17 15.2 12.5M9 12.8l4.5-3" />
      <path d="M6.5 5.5 3 4M6.5 7.5 3 9M17.5 5.5 21 4M17.5 7.5 21 9" />
      <path d="M5 21h14" />
    </>
  ),
};

/** Decorative: always beside its word. */
export function AxisIcon({ axis, className = 'size-6' }: { axis: Axis; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[axis]}
    </svg>
  );
}
