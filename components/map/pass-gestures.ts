const GESTURES = [
  'mousedown',
  'wheel',
  'dblclick',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
] as const;

/**
 * Gives MapLibre the gestures made on the drawing above it, so that the drawing's links stay what pointer and
 * finger touch while the map still drags and zooms. Returns what undoes it.
 */
export function passGestures(from: Element, to: HTMLElement): () => void {
  const listening = new AbortController();
  for (const type of GESTURES) {
    from.addEventListener(type, pass, { signal: listening.signal, passive: false });
  }
  from.addEventListener('dragstart', (event) => event.preventDefault(), { signal: listening.signal });
  return () => listening.abort();

  function pass(event: Event) {
    const copy = copyOf(event, to);
    if (copy && !to.dispatchEvent(copy)) event.preventDefault();
  }
}

function copyOf(event: Event, target: EventTarget): Event | undefined {
  if (event instanceof WheelEvent) return new WheelEvent(event.type, event);
  if (event instanceof MouseEvent) return new MouseEvent(event.type, event);
  // Safari without these constructors keeps the zoom buttons.
  if (typeof TouchEvent === 'undefined' || typeof Touch === 'undefined' || !(event instanceof TouchEvent))
    return undefined;
  const moved = (touches: TouchList) =>
    [...touches].map(
      ({ identifier, clientX, clientY, pageX, pageY }) =>
        new Touch({ identifier, target, clientX, clientY, pageX, pageY }),
    );
  return new TouchEvent(event.type, {
    bubbles: true,
    cancelable: event.cancelable,
    touches: moved(event.touches),
    targetTouches: moved(event.targetTouches),
    changedTouches: moved(event.changedTouches),
  });
}
