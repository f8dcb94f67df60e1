// NUL and its like too, which the database refuses
const INVISIBLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Letters and figures drawn as bold, script or double-struck ones, each of which takes two UTF-16 units. */
const STYLED = /[\u{1d400}-\u{1d7ff}]/gu;

/** A figure on a key of a telephone, as emoji draw it. */
const KEYCAP = /([\d#*])\ufe0f?\u20e3/g;

/** Composed and plain characters, no invisible ones: the others only serve to slip an address past a filter. */
export function withoutInvisible(text: string): string {
  return text
    .replace(STYLED, (char) => char.normalize('NFKC'))
    .replace(KEYCAP, '$1')
    .normalize('NFC')
    .replace(INVISIBLE, '');
}

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  Array.from('аеорсухіѕјԁԛοαѵ', (char, index) => [char, Array.from('aeopcyxisjdqoav')[index] ?? char]),
);

/**
 * The text as the finders read it: full-width and styled characters as plain ones, every space as a space.
 * Same length as the original, so that a position in one is a position in the other.
 */
export function foldWidth(text: string): string {
  return Array.from(text, (char) => {
    const plain = LOOKALIKES[char] ?? char.normalize('NFKC');
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
