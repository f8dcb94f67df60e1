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
  /** SVG path of the borders between EPCI. */
  readonly borders: string;
}

export const sizeOf = ({ viewBox }: Pick<ZoneShapes, 'viewBox'>): { width: number; height: number } => {
  const [, , width = 0, height = 0] = viewBox.split(/[ ,]+/).map(Number);
  return { width, height };
};

/** A larger zone that one may go to: its name and the codes of the drawn zones in it. */
export interface MapRegion {
  readonly kind: 'epci' | 'secteur';
  readonly name: string;
  readonly codes: readonly string[];
}

/** Something shown at its exact place, in the units of the view box. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** No two places have the same. */
  readonly href: string;
  /** Code of the drawn zone that it is in. */
  readonly zone: string;
}

export type MapAxis = 'competences' | 'entreprises' | 'offres' | 'partenaires';

/** Stands for a zone's code in an address, so that the page carries one address and not one for each zone. */
export const ANY_ZONE = 'zone-code';
