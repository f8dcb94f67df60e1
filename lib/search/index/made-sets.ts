import type { Bits } from './bits';

/**
 * The sets of slots that one request had made, so that a question and those near it (one criterion less, the next
 * secteur) look for each only once. To be thrown away with the request: the index moves on.
 */
export class MadeSets {
  private readonly sets = new Map<unknown, Bits>();

  /** @param of what the set is of: a text, or an object that stands for itself. */
  find(of: unknown, make: () => Bits): Bits {
    let made = this.sets.get(of);
    if (!made) this.sets.set(of, (made = make()));
    return made;
  }
}
