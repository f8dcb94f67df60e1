'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';
import { fillWindow } from './full-screen';

/** Lets an element have the window to itself; Esc gives it back, unless something in it takes that key first. */
export function useFullScreen(
  element: RefObject<HTMLElement | null>,
  onChange: (isFull: boolean) => void,
): [isFull: boolean, setFull: (isFull: boolean) => void] {
  const [isFull, setFull] = useState(false);
  const tell = useEffectEvent(onChange);

  useLayoutEffect(() => {
    if (!isFull || !element.current) return undefined;
    const undo = fillWindow(element.current);
    tell(true);
    return () => {
      undo();
      tell(false);
    };
  }, [isFull, element]);

  useEffect(() => {
    if (!isFull) return undefined;
    const listening = new AbortController();
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && setFull(false);
    document.addEventListener('keydown', leave, { signal: listening.signal });
    return () => listening.abort();
  }, [isFull]);

  return [isFull, setFull];
}
