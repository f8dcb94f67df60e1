import { randomBytes } from 'node:crypto';

const LONGEST = 60;

/** `Fromagerie de l'Étang (SARL)` → `fromagerie-de-l-etang-sarl`; never empty. */
export function toSlug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST);
  return words.replace(/^-+|-+$/g, '') || 'page';
}

/** An address that says nothing of whose page it is, for who chose discretion. */
export function drawDiscreetSlug(): string {
  return `e-${randomBytes(8).toString('hex')}`;
}

/** The slug of a name, numbered when others took it: `boulangerie-martin-2`. */
export async function freeSlug(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const slug = toSlug(name);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
