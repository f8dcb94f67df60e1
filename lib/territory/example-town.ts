import { readPack } from './pack';
import type { Pack } from './schema';

/** The commune that most people here know, for "Par exemple": the one with the most inhabitants. */
export function exampleTown({ communes }: Pack = readPack()): string {
  return communes.reduce((best, one) => (one.population > best.population ? one : best)).name;
}
