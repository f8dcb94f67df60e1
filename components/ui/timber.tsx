import { useId } from 'react';

import type { Axis } from './axis';

/** How carpenters filled a half-timbered wall: one figure for each axis. */
const figures: Record<Axis | 'posts', string> = {
  skills: 'M2 2 22 38M22 2 2 38', // Saint Andrew's cross
  companies: 'M2 38 12 20 22 38M2 20 12 2 22 20', // chevrons
  partners: 'M12 2 22 20 12 38 2 20Z', // lozenge
  posts: 'M8 0V40M16 0V40', // close posts
};

/** A strip of half-timber, the signature of the site. Decorative. */
export function Timber({
  figures: order = ['skills', 'posts', 'companies', 'posts', 'partners', 'posts'],
  height = 24,
  className = 'text-timber',
}: {
  figures?: (Axis | 'posts')[];
  /** In pixels: the drawing is made to fit. */
  height?: number;
  className?: string;
}) {
  const id = useId();
  const width = order.length * 24;
  return (
    <svg height={height} className={`block w-full ${className}`} aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width={width}
          height="40"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${height / 40})`}
        >
          <g fill="none" stroke="currentColor" strokeWidth="2.5">
            {order.map((figure, at) => (
              <g key={at} transform={`translate(${at * 24} 0)`}>
                <path d={figures[figure]} />
                <path d="M0 0V40" strokeWidth="4" />
              </g>
            ))}
            <path d={`M0 1H${width}M0 39H${width}`} strokeWidth="3" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height={height} fill={`url(#${id})`} />
    </svg>
  );
}
