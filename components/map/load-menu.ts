export interface ZoneMenuEntry {
  readonly label: string;
  readonly href: string;
}

/** One list of a zone's menu: its number, where the whole list is, and its first entries. */
export interface ZoneMenuSection extends ZoneMenuEntry {
  /** What the list of the page has there, its criteria kept, or what the whole zone has. */
  readonly scope: 'recherche' | 'zone';
  readonly entries: readonly ZoneMenuEntry[];
}

/** Reads menus, each address once, again if that failed. */
export function menuLoader(): (address: string) => Promise<readonly ZoneMenuSection[]> {
  const asked = new Map<string, Promise<readonly ZoneMenuSection[]>>();
  return (address) => {
    const known = asked.get(address);
    if (known) return known;
    const menu = readSections(address);
    asked.set(address, menu);
    menu.catch(() => asked.delete(address));
    return menu;
  };
}

async function readSections(address: string): Promise<readonly ZoneMenuSection[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The menu was not given: ${answer.status}`);
  const { sections } = (await answer.json()) as { sections: ZoneMenuSection[] };
  return sections;
}
