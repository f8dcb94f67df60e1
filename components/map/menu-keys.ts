import { isArrowKey, neighbourZone } from './neighbour-zone';
import { zoneOf, zonesIn } from './zone-links';
import type { ZoneMenu } from './zone-menu';
import type { DrawnZone } from './zone-shapes-svg';

interface MenuKeysOptions {
  readonly zoneCalled: (code: string) => DrawnZone | undefined;
  /** A zone got the focus: it should be in view. */
  readonly onZone: (zone: DrawnZone) => void;
  readonly signal: AbortSignal;
}

/**
 * The keyboard's way through the map: one Tab stop, arrow keys from zone to zone, Enter into the menu, arrow keys
 * through it, Esc back to the zone. A zone that gets the focus shows its menu.
 */
export function listenToKeys(
  stage: HTMLElement,
  menu: ZoneMenu,
  { zoneCalled, onZone, signal }: MenuKeysOptions,
): void {
  function onFocus(event: FocusEvent) {
    const link = zoneOf(event);
    const zone = zoneCalled(link?.dataset.zone ?? '');
    if (!link || !zone) return;
    keepOneTabStop(stage, link);
    onZone(zone);
    menu.outline();
    if (link.matches(':focus-visible')) menu.show(link);
  }

  function onKey(event: KeyboardEvent) {
    const link = zoneOf(event);
    if (link && isArrowKey(event.key)) {
      const points = zonesIn(stage).flatMap(({ dataset }) => zoneCalled(dataset.zone ?? '') ?? []);
      const from = zoneCalled(link.dataset.zone ?? '');
      const next = from && neighbourZone(points, from, event.key);
      const reached = zonesIn(stage).find(({ dataset }) => dataset.zone === next?.code) ?? link;
      reached.focus();
      menu.show(reached);
    } else if (link && event.key === 'Enter') {
      menu.show(link);
      menu.enter();
    } else if (menu.contains(event.target) && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      stepThroughLinks(event.target as HTMLElement, event.key === 'ArrowDown' ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
  }

  function onEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !menu.zone()) return;
    event.stopImmediatePropagation();
    menu.hide(stage.contains(document.activeElement));
  }

  function onFocusOut({ relatedTarget }: FocusEvent) {
    if (relatedTarget instanceof Node && !stage.contains(relatedTarget)) menu.hide();
    else menu.outline();
  }

  keepOneTabStop(stage);
  for (const zone of zonesIn(stage)) zone.setAttribute('aria-expanded', 'false');
  stage.addEventListener('focusin', onFocus, { signal });
  stage.addEventListener('focusout', onFocusOut, { signal });
  stage.addEventListener('keydown', onKey, { signal });
  document.addEventListener('keydown', onEscape, { signal });
}

function keepOneTabStop(stage: HTMLElement, chosen?: SVGAElement) {
  const zones = zonesIn(stage);
  const stop = chosen ?? zones.find((zone) => zone.getAttribute('tabindex') === '0') ?? zones[0];
  for (const zone of zones) zone.setAttribute('tabindex', zone === stop ? '0' : '-1');
}

function stepThroughLinks(from: HTMLElement, step: 1 | -1) {
  const links = [...(from.closest('[data-zone-menu]')?.querySelectorAll('a') ?? [])];
  const at = links.findIndex((link) => link === from);
  links.at((at + step) % links.length)?.focus();
}
