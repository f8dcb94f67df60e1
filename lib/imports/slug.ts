import { toSlug } from '@/lib/public-slug';

/** A slug for each name, none of them taken already nor given twice; `ending` tells a repeated one from the first. */
export async function newSlugs(
  names: string[],
  ending: () => string,
  findTaken: (slugs: string[]) => Promise<Set<string>>,
): Promise<string[]> {
  const taken = await findTaken(names.map(toSlug));
  return names.map((name) => {
    const plain = toSlug(name);
    const slug = taken.has(plain) ? `${plain}-${ending()}` : plain;
    taken.add(slug);
    return slug;
  });
}
