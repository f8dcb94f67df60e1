import 'server-only';
import { randomInt } from 'node:crypto';

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A random code without look-alike signs. */
export const newCode = (length: number) =>
  Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** As many different codes as asked for, none of which `isTaken` knows. */
export async function newFreeCodes(
  count: number,
  length: number,
  findTaken: (codes: string[]) => Promise<Set<string>>,
): Promise<string[]> {
  const free = new Set<string>();
  while (free.size < count) {
    const drawn = Array.from({ length: count - free.size }, () => newCode(length));
    const taken = await findTaken(drawn);
    for (const code of drawn) if (!taken.has(code)) free.add(code);
  }
  return [...free];
}
