import { fillMenu, placeMenu, type Anchor } from './menu-view';
import { isArrowKey, neighbourZone } from './neighbour-zone';

/** Milliseconds before a hovered zone opens its menu, another one replaces it, or leaving closes it. */
const OPEN_AFTER = 120;
const SWITCH_AFTER = 280;
const CLOSE_AFTER = 350;

interface ZoneMenuOptions {
  readonly goTo: (href: string) => void;
  /** Somebody reached for the map: pointer, touch or focus. */
  readonly onReach: () => void;
  /** A zone got the focus: it should be in view. */
  readonly onZone: (x: number, y: number) => void;
}

/**
 * Gives the zones of a drawn map their menus. Hover opens with intent, focus and tap at once; the pointer can travel into
 * the menu, it stays until left, Esc closes it (WCAG 1.4.13). One Tab stop for the whole map, arrow keys between zones,
 * Enter or Tab into the menu. A mouse click follows the zone's link. Returns what undoes all of it.
 */
export function attachZoneMenus(stage: HTMLElement, { goTo, onReach, onZone }: ZoneMenuOptions): () => void {
  const map = stage.closest('section') ?? stage;
  const menu = required(stage, '[data-zone-menu]');
  const status = required(stage, '[data-zone-said]');
  const ring = required<SVGPathElement>(stage, '[data-zone-outline]');
  const listening = new AbortController();
  const options = { signal: listening.signal };
  let open: SVGAElement | undefined;
  let timer = 0;
  let lastPointer = 'mouse';

  const zones = () => [...stage.querySelectorAll<SVGAElement>('a[data-zone]')];
  const zoneOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-zone]') : null;

  function show(zone: SVGAElement, anchor: Anchor) {
    clearTimeout(timer);
    if (open === zone) return;
    const item = map.querySelector<HTMLElement>(`[data-zone-item="${zone.dataset.zone}"]`);
    if (!item) return;
    open?.setAttribute('aria-expanded', 'false');
    open = zone;
    fillMenu(menu, item, () => hide(true));
    menu.hidden = false;
    placeMenu(menu, stage, anchor);
    zone.setAttribute('aria-expanded', 'true');
    outline();
    status.textContent = `Menu ouvert : ${zone.getAttribute('aria-label')}. Entrée pour y entrer, Échap pour le fermer.`;
  }

  function hide(giveFocusBack = false) {
    clearTimeout(timer);
    const closed = open;
    open = undefined;
    menu.hidden = true;
    status.textContent = '';
    closed?.setAttribute('aria-expanded', 'false');
    outline();
    if (giveFocusBack && closed) rest(closed);
  }

  /** Draws round the zone that has the focus, else the one whose menu is open. */
  function outline() {
    const focused = stage.querySelector<SVGAElement>('a[data-zone]:focus-visible');
    const path = (focused ?? open)?.querySelector('path')?.getAttribute('d') ?? '';
    ring.setAttribute('d', path);
    ring.toggleAttribute('data-focused', focused !== null);
  }

  /** Focus on a zone without opening its menu again. */
  function rest(zone: SVGAElement) {
    stage.removeEventListener('focusin', onFocus);
    zone.focus();
    outline();
    stage.addEventListener('focusin', onFocus, options);
  }

  function after(delay: number, act: () => void) {
    clearTimeout(timer);
    timer = window.setTimeout(act, delay);
  }

  const anchorAt = (event: MouseEvent): Anchor => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const anchorOf = (zone: SVGAElement): Anchor => {
    const [box, outer] = [zone.getBoundingClientRect(), stage.getBoundingClientRect()];
    return { x: box.left + box.width / 2 - outer.left, y: box.top + box.height / 2 - outer.top };
  };

  function onFocus(event: FocusEvent) {
    const zone = zoneOf(event);
    if (!zone) return;
    onReach();
    keepOneTabStop(zone);
    const { x, y } = pointOf(zone);
    onZone(x, y);
    outline();
    if (zone.matches(':focus-visible')) show(zone, anchorOf(zone));
  }

  function keepOneTabStop(chosen?: SVGAElement) {
    const all = zones();
    const stop = chosen ?? all.find((zone) => zone.getAttribute('tabindex') === '0') ?? all[0];
    for (const zone of all) zone.setAttribute('tabindex', zone === stop ? '0' : '-1');
  }

  function onKey(event: KeyboardEvent) {
    const zone = zoneOf(event);
    if (zone && isArrowKey(event.key)) {
      const all = zones();
      const next = neighbourZone(all.map(pointOf), pointOf(zone), event.key);
      const reached = all.find((other) => other.dataset.zone === next?.code) ?? zone;
      reached.focus();
      show(reached, anchorOf(reached));
      event.preventDefault();
    } else if (zone && event.key === 'Enter') {
      event.preventDefault();
      show(zone, anchorOf(zone));
      menu.querySelector<HTMLElement>('a')?.focus();
    } else if (
      menu.contains(event.target as Node) &&
      (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    ) {
      const links = [...menu.querySelectorAll<HTMLElement>('a')];
      const at = links.indexOf(document.activeElement as HTMLElement);
      links.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % links.length)?.focus();
      event.preventDefault();
    }
  }

  function onClick(event: MouseEvent) {
    const zone = zoneOf(event);
    if (zone && lastPointer !== 'mouse') {
      event.preventDefault();
      show(zone, anchorAt(event));
      return;
    }
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain) return;
    event.preventDefault();
    hide();
    goTo(link.getAttribute('href') ?? '');
  }

  stage.addEventListener('focusin', onFocus, options);
  stage.addEventListener('keydown', onKey, options);
  stage.addEventListener('click', onClick, options);
  stage.addEventListener('pointerenter', onReach, options);
  stage.addEventListener('pointerdown', (event) => void (lastPointer = event.pointerType), options);
  stage.addEventListener(
    'pointerover',
    (event) => {
      if (event.pointerType !== 'mouse') return;
      const zone = zoneOf(event);
      if (zone) after(open ? SWITCH_AFTER : OPEN_AFTER, () => show(zone, anchorAt(event)));
      else if (menu.contains(event.target as Node)) clearTimeout(timer);
      else if (open) after(CLOSE_AFTER, hide);
    },
    options,
  );
  stage.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType === 'mouse')
        after(CLOSE_AFTER, () => !menu.contains(document.activeElement) && hide());
    },
    options,
  );
  stage.addEventListener(
    'focusout',
    (event) => {
      if (event.relatedTarget instanceof Node && !stage.contains(event.relatedTarget)) hide();
      else outline();
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && open) hide(stage.contains(document.activeElement));
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (open && !stage.contains(event.target as Node)) hide();
    },
    options,
  );
  for (const zone of zones()) zone.setAttribute('aria-expanded', 'false');
  keepOneTabStop();

  return () => {
    clearTimeout(timer);
    listening.abort();
    hide();
  };
}

const pointOf = (zone: SVGAElement) => ({
  code: zone.dataset.zone ?? '',
  x: Number(zone.dataset.x),
  y: Number(zone.dataset.y),
});

function required<Found extends Element = HTMLElement>(stage: HTMLElement, selector: string): Found {
  const found = stage.querySelector<Found>(selector);
  if (!found) throw new Error(`The map lacks ${selector}`);
  return found;
}
