/** A secteur as far as its neighbours go; `centre` is its heart's, in degrees, null when unknown. */
export interface LinkedSecteur {
  readonly code: string;
  readonly epciCode: string;
  readonly centre: readonly [number, number] | null;
}

export type SecteurLink = readonly [LinkedSecteur, LinkedSecteur];

const DEGREE_KM = 111.2;
/** More kilometres than there are between two places: what is unknown comes after what is known. */
const UNKNOWN = 1e5;
/** What crosses the border of an EPCI comes after everything within one. */
const BORDER = 1e6;

/**
 * The links that connect the secteurs of a territory, one fewer than them (Prim's minimum spanning tree), in a fixed
 * order: those within an EPCI first, then the nearest. Nothing but geography makes them, so that profiles change none.
 */
export function linkSecteurs(given: readonly LinkedSecteur[]): SecteurLink[] {
  const secteurs = [...given].sort((one, other) => (one.code < other.code ? -1 : 1));
  const lengths = new Float64Array(secteurs.length).fill(Infinity);
  const nearest = new Int32Array(secteurs.length);
  const waiting = Array.from(secteurs.keys()).slice(1);
  const links: { readonly length: number; readonly link: SecteurLink }[] = [];
  let latest = 0;
  while (waiting.length > 0) {
    let place = 0;
    for (let index = 0; index < waiting.length; index += 1) {
      const at = waiting[index]!;
      const length = lengthBetween(secteurs[latest]!, secteurs[at]!);
      if (length < lengths[at]!) {
        lengths[at] = length;
        nearest[at] = latest;
      }
      if (lengths[at]! < lengths[waiting[place]!]!) place = index;
    }
    [latest] = waiting.splice(place, 1) as [number];
    links.push({ length: lengths[latest]!, link: [secteurs[nearest[latest]!]!, secteurs[latest]!] });
  }
  return links.sort((one, other) => one.length - other.length).map(({ link }) => link);
}

/** Flat, which over one territory is near enough to tell the nearest. */
function lengthBetween(one: LinkedSecteur, other: LinkedSecteur): number {
  const border = one.epciCode === other.epciCode ? 0 : BORDER;
  if (!one.centre || !other.centre) return border + UNKNOWN;
  const north = one.centre[1] - other.centre[1];
  const east =
    (one.centre[0] - other.centre[0]) * Math.cos(((one.centre[1] + other.centre[1]) * Math.PI) / 360);
  return border + DEGREE_KM * Math.hypot(north, east);
}
