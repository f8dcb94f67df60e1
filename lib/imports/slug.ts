/** `Menuiserie « La Marée »` gives `menuiserie-la-maree`; never empty. */
export function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  return slug || 'page';
}

/** A slug for each name, none of them taken already nor given twice. */
export async function newSlugs(
  names: string[],
  ending: () => string,
  findTaken: (slugs: string[]) => Promise<Set<string>>,
): Promise<string[]> {
  const taken = await findTaken(names.map(slugOf));
  return names.map((name) => {
    const plain = slugOf(name);
    const slug = taken.has(plain) ? `${plain}-${ending()}` : plain;
    taken.add(slug);
    return slug;
  });
}
