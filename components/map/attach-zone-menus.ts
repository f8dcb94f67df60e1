import type { ZoneMenuSection } from './load-menu';
import { listenToKeys } from './menu-keys';
import { listenToPointer } from './menu-pointer';
import { createZoneMenu } from './zone-menu';
import type { DrawnZone } from './zone-shapes-svg';

interface ZoneMenusOptions {
  readonly zoneCalled: (code: string) => DrawnZone | undefined;
  readonly load: (code: string) => Promise<readonly ZoneMenuSection[]>;
  /** Said above what the whole zone has. */
  readonly wholeZone: string;
  readonly goTo: (href: string) => void;
  /** A zone got the focus: it should be in view. */
  readonly onZone: (zone: DrawnZone) => void;
}

/** Gives the zones of a drawn map their menus, for mouse, finger and keyboard. Returns what undoes all of it. */
export function attachZoneMenus(
  stage: HTMLElement,
  { goTo, onZone, ...options }: ZoneMenusOptions,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const menu = createZoneMenu(stage, options);
  listenToPointer(stage, menu, { goTo, signal });
  listenToKeys(stage, menu, { zoneCalled: options.zoneCalled, onZone, signal });
  return () => {
    listening.abort();
    menu.hide();
  };
}
