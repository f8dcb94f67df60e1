import { spansOf, type Span } from './span';

// (?=(…)) with a reference takes a run whole, from its first letter. Tried from each letter, and given back one by one,
// hostile texts would take minutes
const LOCAL = "(?<![\\p{L}\\p{N}._%+'-])(?=(?<local>[\\p{L}\\p{N}._%+'-]+))\\k<local>";
// what is left of the run that a match ends in: nothing may begin in its middle any more
const REST = "(?:[\\p{L}\\p{N}._%+'-]*[\\p{L}\\p{N}])?";
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const PLAIN = new RegExp(`${LOCAL} ?@ ?${LABEL}(?: ?\\. ?${LABEL}){1,5}${REST}`, 'giu');

const AT = '(?:@|[([{] ?(?:at|a|arobase|arobaze|chez|@) ?[)\\]}]|\\b(?:arr?obas|arr?obase|arr?obaze)\\b)';
const DOT = '(?: \\. |\\.(?! |\\n)|[([{] ?(?:dot|point|pt|\\.) ?[)\\]}]|\\b(?:point|dot)\\b)';
const WORD = '[\\p{L}\\p{N}_%+-]{1,64}';
const PART = '[\\p{L}\\p{N}%+-]{1,64}';
const GLUE = '(?: |\\n){0,2}';

/** "jean point dupont arobase gmail point com", "jean(at)gmail(dot)com", "jean [arobase] gmail". */
const DISGUISED = new RegExp(
  `(?<![\\p{L}\\p{N}_%+-])(?:(?=(${WORD}))\\1${GLUE}(?:${DOT}|\\btiret(?: bas)?\\b|\\bunderscore\\b)${GLUE}){0,4}(?=(${WORD}))\\2${GLUE}${AT}${GLUE}${WORD}(?:${GLUE}${DOT}${GLUE}${WORD}){0,4}`,
  'giu',
);

/** "jean.dupont at gmail dot com". */
const ENGLISH = new RegExp(`${LOCAL}(?: dot ${WORD}){0,3} at ${WORD}(?: dot ${WORD}){1,3}${REST}`, 'giu');

const SIGN = '[\\p{L}\\p{N}._+-]';

/** "jean.dupont à gmail.com": a dot, a sign or a figure tells a mailbox from a word. */
const TOLD = new RegExp(
  `(?<!${SIGN})(?=(${SIGN}*[._\\d]${SIGN}*))\\1 (?:à|a|chez|at) ${LABEL}(?:\\.${LABEL}){1,4}${REST}`,
  'giu',
);

/** "jean point dupont arobase", the rest being left to guess. */
const HALF = new RegExp(
  `(?<![\\p{L}\\p{N}])${PART}(?:(?: point | tiret (?:bas )?|[._])${PART}){1,4} (?:@|arr?oba[sz]e?)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** "jean.dupont gmail.com", "jeandupont chez gmail": the sign left out before a known mailbox provider. */
const PROVIDER =
  /(?<![\p{L}\p{N}._-])[._-]*(?=([\p{L}\p{N}][\p{L}\p{N}._-]+))\1 {1,2}(?:(?:chez|sur|a|à|at) )?(?:gmail|hotmail|outlook|yahoo|orange|wanadoo|free|sfr|laposte|icloud|live|protonmail)(?: ?\. ?| point )(?:com|fr|net|me)\b(?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/giu;

export function findEmails(text: string): Span[] {
  return [PLAIN, DISGUISED, ENGLISH, TOLD, HALF, PROVIDER]
    .flatMap((pattern) => spansOf(text, pattern, 'email'))
    .filter((span) => isAddress(text.slice(span.start, span.end)));
}

/** A price per unit ("3 @ 12") has an at sign and no letter; "insta @toto.14" is a pseudonym. */
function isAddress(found: string): boolean {
  return (
    /\p{L}/u.test(found.split('@').at(-1) ?? '') &&
    !/^(?:insta(?:gram)?|snap(?:chat)?|ig|tik ?tok|twitter|compte) @/i.test(found)
  );
}
