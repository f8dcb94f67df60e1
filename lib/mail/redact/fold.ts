const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Composed characters, no invisible ones: those only serve to slip an address past a filter. */
export function withoutInvisible(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '');
}

/**
 * The text as the finders read it: full-width and styled characters as plain ones, every space as a space.
 * Same length as the original, so that a position in one is a position in the other.
 */
export function foldWidth(text: string): string {
  return Array.from(text, (char) => {
    const plain = char.normalize('NFKC');
    return plain.length === char.length ? plain : char;
  }).join('');
}

/** Also without case or accents, same length again. */
export function foldCase(text: string): string {
  return Array.from(text, (char) => {
    const bare = char.normalize('NFD')[0]?.toLowerCase() ?? char;
    return bare.length === char.length ? bare : char;
  }).join('');
}
