import { spansOf, type Span } from './span';

const LOCAL = "[\\p{L}\\p{N}._%+'-]{1,64}";
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const PLAIN = new RegExp(`${LOCAL} ?@ ?${LABEL}(?: ?\\. ?${LABEL}){1,5}`, 'giu');

const AT = '(?:@|[([{] ?(?:at|a|arobase|arobaze|chez|@) ?[)\\]}]|\\b(?:arr?obas|arr?obase|arr?obaze)\\b)';
const DOT = '(?: \\. |\\.(?! |\\n)|[([{] ?(?:dot|point|pt|\\.) ?[)\\]}]|\\b(?:point|dot)\\b)';
const WORD = '[\\p{L}\\p{N}_%+-]{1,64}';
const PART = '[\\p{L}\\p{N}%+-]{1,64}';
const GLUE = '(?: |\\n){0,2}';

// (?=(…))\\1 takes a word whole: given back letter by letter, hostile texts would take minutes
/** "jean point dupont arobase gmail point com", "jean(at)gmail(dot)com", "jean [arobase] gmail". */
const DISGUISED = new RegExp(
  `(?<![\\p{L}\\p{N}_%+-])(?:(?=(${WORD}))\\1${GLUE}(?:${DOT}|\\btiret(?: bas)?\\b|\\bunderscore\\b)${GLUE}){0,4}(?=(${WORD}))\\2${GLUE}${AT}${GLUE}${WORD}(?:${GLUE}${DOT}${GLUE}${WORD}){0,4}`,
  'giu',
);

/** "jean.dupont at gmail dot com". */
const ENGLISH = new RegExp(`${LOCAL}(?: dot ${WORD}){0,3} at ${WORD}(?: dot ${WORD}){1,3}`, 'giu');

/** "jean.dupont à gmail.com": a dot, a sign or a figure tells a mailbox from a word. */
const TOLD = new RegExp(
  `(?=[\\p{L}\\p{N}+-]{0,64}[._\\d])${LOCAL} (?:à|a|chez|at) ${LABEL}(?:\\.${LABEL}){1,4}`,
  'giu',
);

/** "jean point dupont arobase", the rest being left to guess. */
const HALF = new RegExp(
  `(?<![\\p{L}\\p{N}])${PART}(?:(?: point | tiret (?:bas )?|[._])${PART}){1,4} (?:@|arr?oba[sz]e?)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** "jean.dupont gmail.com", "jeandupont chez gmail": the sign left out before a known mailbox provider. */
const PROVIDER =
  /[\p{L}\p{N}][\p{L}\p{N}._-]{1,63} {1,2}(?:(?:chez|sur|a|à|at) )?(?:gmail|hotmail|outlook|yahoo|orange|wanadoo|free|sfr|laposte|icloud|live|protonmail)(?: ?\. ?| point )(?:com|fr|net|me)\b/giu;

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
