import { linkSecteurs, type LinkedSecteur, type SecteurLink } from '@/lib/territory/secteur-links';
import { JOINED } from './schema';

/** A place shown on a card stands for at least so many profiles (privacy-and-law.md). */
export const LEAST_PROFILES_IN_PLACE = 5;

/** Says under which code the profiles of each secteur show, given how many each secteur has. */
export type Placing = (countIn: (secteur: string) => number) => (secteur: string) => string;

/**
 * Each secteur under its own code, unless it stood for too few: then it is joined with a neighbour, of its EPCI if it
 * can be, until enough are there, and both show under the SIREN code of their EPCI or, where they are of several, under
 * JOINED. So do all profiles of a territory that has too few of them. A secteur without a profile counts as having too
 * few: if it showed apart, the first one to come would be known for the only one there.
 *
 * The links are gone through once in a fixed order, and a link joins when one of its sides has too few. So a profile that
 * comes can only part what was joined, into parts that each have enough: whoever compares the days before and after
 * learns no place finer than the one shown.
 */
export function placeSecteurs(secteurs: readonly LinkedSecteur[]): Placing {
  const links = linkSecteurs(secteurs);
  return (countIn) => {
    const shown = new Map<string, string>();
    for (const { members, count } of joinSecteurs(secteurs, links, countIn)) {
      const code = count < LEAST_PROFILES_IN_PLACE ? JOINED.code : codeOf(members);
      for (const member of members) shown.set(member.code, code);
    }
    return (secteur) => shown.get(secteur) ?? JOINED.code;
  };
}

interface Part {
  members: LinkedSecteur[];
  count: number;
}

function joinSecteurs(
  secteurs: readonly LinkedSecteur[],
  links: readonly SecteurLink[],
  countIn: (secteur: string) => number,
): Set<Part> {
  const partOf = new Map<string, Part>(
    secteurs.map((secteur) => [secteur.code, { members: [secteur], count: countIn(secteur.code) }]),
  );
  for (const [one, other] of links) {
    const [part, joining] = [partOf.get(one.code)!, partOf.get(other.code)!];
    if (Math.min(part.count, joining.count) >= LEAST_PROFILES_IN_PLACE) continue;
    part.members.push(...joining.members);
    part.count += joining.count;
    for (const member of joining.members) partOf.set(member.code, part);
  }
  return new Set(partOf.values());
}

function codeOf([first, ...others]: readonly LinkedSecteur[]): string {
  if (!first) return JOINED.code;
  if (others.length === 0) return first.code;
  return others.every(({ epciCode }) => epciCode === first.epciCode) ? first.epciCode : JOINED.code;
}
