// NUL and its like too, which the database refuses
const INVISIBLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e01ef}]/gu;

/** Letters and figures drawn as bold, script or double-struck ones, each of which takes two UTF-16 units. */
const STYLED = /[\u{1d400}-\u{1d7ff}]/gu;

/** A figure on a key of a telephone, as emoji draw it. */
const KEYCAP = /([\d#*])\ufe0f?\u20e3/g;

/** Marks that no sign takes up; accents are composed with their letters, and other scripts need theirs. */
const LOOSE_MARK = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Z}])\p{M}+/gu;

/** Draws nothing, yet counts as a sign. */
const EMPTY_BRAILLE = /\u2800/g;

/** Composed and plain characters, no invisible ones: the others only serve to slip an address past a filter. */
export function withoutInvisible(text: string): string {
  return text
    .replace(STYLED, (char) => char.normalize('NFKC'))
    .replace(KEYCAP, '$1')
    .replace(INVISIBLE, '')
    .replace(EMPTY_BRAILLE, ' ')
    .normalize('NFC')
    .replace(LOOSE_MARK, '');
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
    const plain = LOOKALIKES[char] ?? figureOf(char) ?? char.normalize('NFKC');
    return plain.length === char.length ? plain : char;
  }).join('');
}

/** Where figures from 1 on stand as circled ones, white or black, with or without serifs. */
const CIRCLED = [0x2460, 0x2474, 0x2488, 0x24f5, 0x2776, 0x2780, 0x278a];
const CIRCLED_ZERO = /[\u24ea\u24ff\u{1f10b}\u{1f10c}]/u;

/** A figure of any alphabet, or in a circle, as a plain one; undefined for all else. */
function figureOf(char: string): string | undefined {
  if (char <= '\x7f') return undefined;
  if (CIRCLED_ZERO.test(char)) return '0';
  const code = char.codePointAt(0) ?? 0;
  const first = CIRCLED.find((start) => code >= start && code < start + 9);
  if (first !== undefined) return String(code - first + 1);
  return /\p{Nd}/u.test(char) ? String(valueOfDigit(code)) : undefined;
}

/** Unicode keeps the ten figures of an alphabet together, from its zero on. */
function valueOfDigit(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** Also without case or accents, same length again. */
export function foldCase(text: string): string {
  return Array.from(text, (char) => {
    const bare = char.normalize('NFD')[0]?.toLowerCase() ?? char;
    return bare.length === char.length ? bare : char;
  }).join('');
}
