import styles from './zone-map.module.css';

export interface Anchor {
  /** Pixels from the stage's top left corner. */
  readonly x: number;
  readonly y: number;
}

const NARROW = 480;
const MARGIN = 12;

/** Fills the menu with the zone's item of the list beside the map, so that both always say the same. */
export function fillMenu(menu: HTMLElement, item: HTMLElement, close: () => void): void {
  const link = item.querySelector('a');
  const head = create('div', styles.menuHead);
  const title = create('p', styles.menuTitle, link?.textContent ?? '');
  title.append(create('span', undefined, item.querySelector('span')?.textContent ?? ''));
  const button = create('button', styles.menuClose, '×');
  button.type = 'button';
  button.setAttribute('aria-label', 'Fermer le menu');
  button.addEventListener('click', close);
  head.append(title, button);

  const all = create('p', styles.menuAll);
  const allLink = create('a', undefined, 'Voir la liste');
  allLink.href = link?.href ?? '';
  all.append(allLink);

  const sections = item.querySelector('[data-zone-sections]')?.cloneNode(true);
  menu.replaceChildren(head, all, ...(sections ? [sections] : []));
  menu.setAttribute('aria-label', `Menu de ${link?.textContent ?? ''}`);
}

/** Beside the anchor on a wide map, across the whole width under it on a phone; a tall menu may hang below the map. */
export function placeMenu(menu: HTMLElement, stage: HTMLElement, anchor: Anchor): void {
  const { clientWidth: width, clientHeight: height } = stage;
  const isNarrow = width < NARROW;
  menu.style.width = isNarrow ? '100%' : '';
  const right = anchor.x + MARGIN;
  const fitsRight = right + menu.offsetWidth <= width;
  const left = fitsRight ? right : anchor.x - MARGIN - menu.offsetWidth;
  const top = isNarrow ? anchor.y + 2 * MARGIN : Math.min(anchor.y - MARGIN, height - menu.offsetHeight);
  menu.style.left = `${isNarrow ? 0 : Math.max(0, left)}px`;
  menu.style.top = `${Math.max(0, top)}px`;
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className?: string,
  text?: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
