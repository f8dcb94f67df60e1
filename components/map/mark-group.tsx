import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { MapView } from './map-view';
import styles from './map-marks.module.css';
import { isArrowKey, neighbourZone } from './neighbour-zone';

export interface Mark {
  /** Stays the same while the map moves. */
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly href: string;
  readonly label: string;
  /** What zooming in shows, where that parts the places of this mark. */
  readonly box?: MapView;
}

export type MarkHeld = Pick<Mark, 'code' | 'x' | 'y'>;

interface MarkGroupProps {
  readonly label: string;
  readonly marks: readonly Mark[];
  /** The width for which it was drawn, until the map moves. */
  readonly shownOn?: 'phone' | 'desk';
  readonly onZoom: (box: MapView) => void;
  /** The mark that has the focus. */
  readonly held: { current: MarkHeld | undefined };
}

/** Marks as links: one Tab stop once reached, arrow keys between them; focus goes to the nearest when zooming parts its mark. */
export function MarkGroup({ label, marks, shownOn, onZoom, held }: MarkGroupProps): ReactElement {
  const group = useRef<SVGGElement>(null);
  const [stop, setStop] = useState<string>();
  const hasStop = marks.some(({ code }) => code === stop);

  useEffect(() => {
    const isLost = held.current && document.activeElement === document.body;
    if (isLost) focusOn(group.current, nearestTo(held.current, marks));
  }, [held, marks]);

  function onKeyDown(event: KeyboardEvent) {
    const from = marks.find(({ code }) => code === held.current?.code);
    if (!from || !isArrowKey(event.key)) return;
    event.preventDefault();
    const next = neighbourZone(marks, from, event.key);
    focusOn(
      group.current,
      marks.findIndex(({ code }) => code === next?.code),
    );
  }

  return (
    <g ref={group} role="group" aria-label={label} className={styles.marks} data-on={shownOn}>
      {marks.map((mark) => (
        <a
          key={mark.code}
          href={mark.href}
          aria-label={mark.label}
          tabIndex={hasStop && mark.code !== stop ? -1 : undefined}
          data-zooms={mark.box && ''}
          onKeyDown={onKeyDown}
          onFocus={() => {
            held.current = mark;
            setStop(mark.code);
          }}
          onBlur={() => {
            held.current = undefined;
          }}
          onClick={(event) => mark.box && zoomIn(event, () => onZoom(mark.box!))}
        >
          <title>{mark.label}</title>
          <g transform={`translate(${Math.round(mark.x)} ${Math.round(mark.y)})`}>
            <circle className={styles.mark} data-many={mark.count > 1 ? '' : undefined} />
            {mark.count > 1 ? <text className={styles.count}>{mark.count}</text> : null}
          </g>
        </a>
      ))}
    </g>
  );
}

function zoomIn(event: MouseEvent, zoom: () => void) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  zoom();
}

function focusOn(group: SVGGElement | null, at: number) {
  group?.querySelectorAll<SVGAElement>('a')[at]?.focus({ preventScroll: true });
}

/** The place in the list of the mark that is nearest; -1 where nothing was held. */
function nearestTo(held: MarkHeld | undefined, marks: readonly Mark[]): number {
  if (!held) return -1;
  const far = marks.map(({ x, y }) => Math.hypot(x - held.x, y - held.y));
  return far.indexOf(Math.min(...far));
}
