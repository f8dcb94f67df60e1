import { anchorAt } from './place-menu';
import { zoneOf } from './zone-links';
import type { ZoneMenu } from './zone-menu';

/** Milliseconds before a hovered zone opens its menu, another one replaces it, or leaving closes it. */
const OPEN_AFTER = 120;
const SWITCH_AFTER = 280;
const CLOSE_AFTER = 350;

interface MenuPointerOptions {
  readonly goTo: (href: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Mouse and finger on the map. Hover opens with intent and the pointer can travel into the menu, which stays until left
 * (WCAG 1.4.13); a click follows the zone's link. A tap opens the menu, whose first link is the zone's.
 */
export function listenToPointer(
  stage: HTMLElement,
  menu: ZoneMenu,
  { goTo, signal }: MenuPointerOptions,
): void {
  let timer = 0;
  let lastPointer = 'mouse';
  let place = '';

  /** Browsers also say over and leave when the page moves under a mouse that rests, beside somebody at the keyboard. */
  function isMoved(event: PointerEvent): boolean {
    const before = place;
    place = `${event.screenX} ${event.screenY}`;
    return place !== before;
  }

  function after(delay: number, act: () => void) {
    clearTimeout(timer);
    timer = window.setTimeout(act, delay);
  }

  function onOver(event: PointerEvent) {
    if (event.pointerType !== 'mouse' || !isMoved(event)) return;
    const zone = zoneOf(event);
    if (zone) after(menu.zone() ? SWITCH_AFTER : OPEN_AFTER, () => menu.show(zone, anchorAt(event, stage)));
    else if (menu.contains(event.target)) clearTimeout(timer);
    else if (menu.zone()) after(CLOSE_AFTER, menu.hide);
  }

  function onLeave(event: PointerEvent) {
    if (event.pointerType === 'mouse' && isMoved(event))
      after(CLOSE_AFTER, () => !menu.contains(document.activeElement) && menu.hide());
  }

  function onClick(event: MouseEvent) {
    clearTimeout(timer);
    const zone = zoneOf(event);
    if (zone && lastPointer !== 'mouse') {
      event.preventDefault();
      menu.show(zone, anchorAt(event, stage));
      return;
    }
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    // A mark of several places zooms in: it looks after its own click.
    if (!link || !isPlain || link.target || link.hasAttribute('data-zooms')) return;
    event.preventDefault();
    menu.hide();
    goTo(link.getAttribute('href') ?? '');
  }

  stage.addEventListener('pointerover', onOver, { signal });
  stage.addEventListener('pointermove', isMoved, { signal, passive: true });
  stage.addEventListener('pointerleave', onLeave, { signal });
  stage.addEventListener('pointerdown', (event) => void (lastPointer = event.pointerType), { signal });
  stage.addEventListener('click', onClick, { signal });
  document.addEventListener(
    'pointerdown',
    ({ target }) => menu.zone() && !(target instanceof Node && stage.contains(target)) && menu.hide(),
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
