/** What the zone map draws. Coordinates are in the units of the view box, `bounds` is west, south, east, north in degrees. */
export interface MapZone {
  readonly code: string;
  readonly name: string;
  /** SVG path of straight lines (M, L, H, V, Z, absolute or relative). */
  readonly path: string;
  readonly label: readonly [x: number, y: number];
  /** Left, top, right, bottom: a name is written only where it about fits. */
  readonly bbox: readonly [number, number, number, number];
}

export interface ZoneShapes {
  /** "0 0 width height"; `bounds` frames exactly the same, in Web Mercator. */
  readonly viewBox: string;
  readonly schematic: boolean;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly zones: readonly MapZone[];
}

export const sizeOf = ({ viewBox }: Pick<ZoneShapes, 'viewBox'>): { width: number; height: number } => {
  const [, , width = 0, height = 0] = viewBox.split(/[ ,]+/).map(Number);
  return { width, height };
};

export interface ZoneMenuEntry {
  readonly label: string;
  readonly href: string;
}

/** One list of a zone's drop-down menu: its number, where the whole list is, and its first entries. */
export interface ZoneMenuSection {
  readonly label: string;
  readonly href: string;
  readonly entries: readonly ZoneMenuEntry[];
}

export type ZoneMenus = ReadonlyMap<string, readonly ZoneMenuSection[]>;

export type MapAxis = 'competences' | 'entreprises' | 'offres' | 'partenaires';

/** Stands for a zone's code in an address, so that the page carries one address and not one for each zone. */
export const ANY_ZONE = 'zone-code';
