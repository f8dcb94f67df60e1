import type { Mobility } from '@/lib/profiles/schema';

export interface Reach {
  readonly mobility: Mobility;
  /** As the crow flies, from the middle of one commune to the middle of another. */
  readonly kilometres: number;
}

/** About half an hour by each means, in the country. */
const KILOMETRES: Readonly<Record<Mobility, number>> = {
  a_pied: 3,
  velo: 8,
  scooter: 20,
  transports: 25,
  voiture: 30,
};

/** The means that goes furthest, of those that somebody has; null when they named none. */
export function widestReach(mobilities: readonly Mobility[]): Reach | null {
  const reaches = mobilities.map((mobility) => ({ mobility, kilometres: KILOMETRES[mobility] }));
  return reaches.reduce<Reach | null>(
    (widest, one) => (widest === null || one.kilometres > widest.kilometres ? one : widest),
    null,
  );
}
