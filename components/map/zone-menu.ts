import type { ZoneMenuSection } from './load-menu';
import { announce, fillMenu, fillSections } from './menu-content';
import { anchorOf, placeMenu, type Anchor } from './place-menu';
import type { DrawnZone } from './zone-shapes-svg';

export interface ZoneMenu {
  /** The zone whose menu is open. */
  readonly zone: () => SVGAElement | undefined;
  readonly show: (zone: SVGAElement, anchor?: Anchor) => void;
  readonly hide: (giveFocusBack?: boolean) => void;
  /** Goes to the first link. */
  readonly enter: () => void;
  /** Draws round the zone that has the focus, else the one whose menu is open. */
  readonly outline: () => void;
  readonly contains: (target: EventTarget | null) => boolean;
}

interface ZoneMenuOptions {
  readonly zoneCalled: (code: string) => DrawnZone | undefined;
  readonly load: (code: string) => Promise<readonly ZoneMenuSection[]>;
  /** Said above what the whole zone has. */
  readonly wholeZone: string;
}

/** The one menu of a map, over its stage: opened for a zone, filled from the page at once and from the server soon after. */
export function createZoneMenu(
  stage: HTMLElement,
  { zoneCalled, load, wholeZone }: ZoneMenuOptions,
): ZoneMenu {
  const menu = required(stage, '[data-zone-menu]');
  const status = required(stage, '[data-zone-said]');
  const ring = required(stage, '[data-zone-outline]');
  let open: SVGAElement | undefined;
  let isReturning = false;

  function show(zone: SVGAElement, anchor = anchorOf(zone, stage)) {
    if (open === zone || isReturning) return;
    const code = zone.dataset.zone ?? '';
    const drawn = zoneCalled(code);
    if (!drawn) return;
    open?.setAttribute('aria-expanded', 'false');
    open = zone;
    fillMenu(menu, drawn, () => hide(true));
    menu.hidden = false;
    placeMenu(menu, stage, anchor);
    zone.setAttribute('aria-expanded', 'true');
    outline();
    const complete = (sections?: readonly ZoneMenuSection[]) => {
      if (open !== zone) return;
      fillSections(menu, sections, wholeZone);
      placeMenu(menu, stage, anchor);
      status.textContent = announce(drawn, sections ?? [], wholeZone);
    };
    load(code).then(complete, () => complete());
  }

  function hide(giveFocusBack = false) {
    const closed = open;
    open = undefined;
    menu.hidden = true;
    status.textContent = '';
    closed?.setAttribute('aria-expanded', 'false');
    // Focus coming back to a zone does not open its menu again.
    isReturning = true;
    if (giveFocusBack) closed?.focus();
    isReturning = false;
    outline();
  }

  function outline() {
    const focused = stage.querySelector<SVGAElement>('a[data-zone]:focus-visible');
    const path = (focused ?? open)?.querySelector('path')?.getAttribute('d') ?? '';
    ring.setAttribute('d', path);
    ring.toggleAttribute('data-focused', focused !== null);
  }

  return {
    zone: () => open,
    show,
    hide,
    enter: () => menu.querySelector<HTMLElement>('a')?.focus(),
    outline,
    contains: (target) => target instanceof Node && menu.contains(target),
  };
}

function required(stage: HTMLElement, selector: string): HTMLElement {
  const found = stage.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The map lacks ${selector}`);
  return found;
}
