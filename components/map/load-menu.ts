export interface ZoneMenuEntry {
  readonly label: string;
  readonly href: string;
}

/** One list of a zone's menu: its number, where the whole list is, and its first entries. */
export interface ZoneMenuSection extends ZoneMenuEntry {
  readonly entries: readonly ZoneMenuEntry[];
}

/** Reads menus from `address`, to which a zone's code is added; each zone is asked for once, again if that failed. */
export function menuLoader(address: string): (zone: string) => Promise<readonly ZoneMenuSection[]> {
  const asked = new Map<string, Promise<readonly ZoneMenuSection[]>>();
  return (zone) => {
    const known = asked.get(zone);
    if (known) return known;
    const menu = readSections(address + zone);
    asked.set(zone, menu);
    menu.catch(() => asked.delete(zone));
    return menu;
  };
}

async function readSections(address: string): Promise<readonly ZoneMenuSection[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The menu was not given: ${answer.status}`);
  const { sections } = (await answer.json()) as { sections: ZoneMenuSection[] };
  return sections;
}
