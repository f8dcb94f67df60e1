export interface Anchor {
  /** Pixels from the stage's top left corner. */
  readonly x: number;
  readonly y: number;
}

const NARROW = 480;
const MARGIN = 12;

export function anchorAt(event: MouseEvent, stage: HTMLElement): Anchor {
  const box = stage.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

export function anchorOf(zone: Element, stage: HTMLElement): Anchor {
  const [box, outer] = [zone.getBoundingClientRect(), stage.getBoundingClientRect()];
  return { x: box.left + box.width / 2 - outer.left, y: box.top + box.height / 2 - outer.top };
}

/** Beside the anchor on a wide map, across the whole width under it on a phone; a tall menu may hang below the map. */
export function placeMenu(menu: HTMLElement, stage: HTMLElement, anchor: Anchor): void {
  const { clientWidth: width, clientHeight: height } = stage;
  const isNarrow = width < NARROW;
  menu.style.width = isNarrow ? '100%' : '';
  const right = anchor.x + MARGIN;
  const fitsRight = right + menu.offsetWidth <= width;
  const left = fitsRight ? right : anchor.x - MARGIN - menu.offsetWidth;
  const lowest = height - menu.offsetHeight;
  const top = isNarrow ? anchor.y + 2 * MARGIN : Math.min(anchor.y - MARGIN, lowest);
  // With the screen to itself the map has nothing below it for a menu to hang into.
  const isFull = stage.closest('[data-full]') !== null;
  menu.style.left = `${isNarrow ? 0 : Math.max(0, left)}px`;
  menu.style.top = `${Math.max(0, isFull ? Math.min(top, lowest) : top)}px`;
}
