import type { ZoneMenuSection } from './load-menu';
import type { DrawnZone } from './zone-shapes-svg';
import styles from './zone-menu.module.css';

/** Fills the menu with what the page knows of the zone, and a place for what is still asked for. */
export function fillMenu(menu: HTMLElement, { name, counted, href }: DrawnZone, close: () => void): void {
  const title = create('p', styles.title, name);
  title.append(create('span', undefined, counted));
  const button = create('button', styles.close, '×');
  button.type = 'button';
  button.setAttribute('aria-label', 'Fermer le menu');
  button.addEventListener('click', close);
  const head = create('div', styles.head);
  head.append(title, button);

  const all = create('p', styles.all);
  all.append(link('Voir la liste', href));

  const sections = create('div', styles.sections);
  sections.dataset.zoneSections = '';
  sections.setAttribute('aria-busy', 'true');
  sections.append(create('p', styles.waiting, 'Un instant…'));
  menu.replaceChildren(head, all, sections);
  menu.setAttribute('aria-label', `Menu de ${name}`);
}

/**
 * Puts the lists of the zone in their place, what the page's own list has there first, then under `wholeZone` what no
 * criterion of the page filters; undefined when they could not be had.
 */
export function fillSections(
  menu: HTMLElement,
  sections: readonly ZoneMenuSection[] | undefined,
  wholeZone: string,
): void {
  const place = menu.querySelector('[data-zone-sections]');
  place?.removeAttribute('aria-busy');
  if (!place || !sections?.length) {
    place?.replaceChildren(create('p', styles.waiting, insteadOf(sections)));
    return;
  }
  const { own, whole } = parted(sections);
  place.replaceChildren();
  if (own.length > 0) place.append(listOf(own));
  if (whole.length > 0) place.append(create('p', styles.whole, wholeZone), listOf(whole, wholeZone));
}

/** What a screen reader is told of an open menu. */
export function announce(
  { name }: DrawnZone,
  sections: readonly ZoneMenuSection[],
  wholeZone: string,
): string {
  const { own, whole } = parted(sections);
  const said = (some: readonly ZoneMenuSection[]) => some.map(({ label }) => label).join(', ');
  const what = [said(own), whole.length > 0 ? `${wholeZone.toLowerCase()}, ${said(whole)}` : '']
    .filter(Boolean)
    .join(' ; ');
  return `Menu de ${name}${what && ` : ${what}`}. Entrée pour y entrer, Échap pour le fermer.`;
}

const parted = (sections: readonly ZoneMenuSection[]) => ({
  own: sections.filter(({ scope }) => scope === 'recherche'),
  whole: sections.filter(({ scope }) => scope === 'zone'),
});

const insteadOf = (sections: readonly ZoneMenuSection[] | undefined) =>
  sections
    ? 'Rien à montrer ici pour le moment.'
    : 'Le détail n’a pas pu être lu. Vérifiez votre connexion, puis ouvrez la zone de nouveau.';

function listOf(sections: readonly ZoneMenuSection[], label?: string): HTMLElement {
  const list = create('ul');
  if (label) list.setAttribute('aria-label', label);
  list.append(
    ...sections.map(({ label, href, entries }) => {
      const inner = create('ul');
      inner.append(...entries.map((entry) => item(link(entry.label, entry.href))));
      return item(link(label, href), inner);
    }),
  );
  return list;
}

function item(...content: HTMLElement[]): HTMLElement {
  const element = create('li');
  element.append(...content);
  return element;
}

function link(text: string, href: string): HTMLAnchorElement {
  const element = create('a', undefined, text);
  element.href = href;
  return element;
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
