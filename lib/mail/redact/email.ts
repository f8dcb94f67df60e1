import { spansOf, type Span } from './span';

const LOCAL = "[\\p{L}\\p{N}._%+'-]{1,64}";
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const PLAIN = new RegExp(`${LOCAL} ?@ ?${LABEL}(?: ?\\. ?${LABEL}){1,5}`, 'giu');

const AT = '(?:@|[([{] ?(?:at|a|arobase|arobaze|chez|@) ?[)\\]}]|\\b(?:arr?obas|arr?obase|arr?obaze)\\b)';
const DOT = '(?:\\.|[([{] ?(?:dot|point|pt|\\.) ?[)\\]}]|\\b(?:point|dot)\\b)';
const WORD = '[\\p{L}\\p{N}_%+-]{1,64}';
const GLUE = '(?: |\\n){0,2}';

/** "jean point dupont arobase gmail point com", "jean(at)gmail(dot)com", "jean [arobase] gmail". */
const DISGUISED = new RegExp(
  `(?<![\\p{L}\\p{N}_%+-])(?:${WORD}${GLUE}(?:${DOT}|\\btiret(?: bas)?\\b|\\bunderscore\\b)${GLUE}){0,4}${WORD}${GLUE}${AT}${GLUE}${WORD}(?:${GLUE}${DOT}${GLUE}${WORD}){0,4}`,
  'giu',
);

/** "jean AT gmail DOT com": in capitals only, "at" and "dot" being words. */
const SHOUTED = new RegExp(`${WORD}(?: DOT ${WORD}){0,3} AT ${WORD}(?: DOT ${WORD}){1,3}`, 'gu');

/** "jean.dupont gmail.com", "jeandupont chez gmail": the sign left out before a known mailbox provider. */
const PROVIDER =
  /[\p{L}\p{N}][\p{L}\p{N}._-]{1,63} {1,2}(?:(?:chez|sur|a|à|at) )?(?:gmail|hotmail|outlook|yahoo|orange|wanadoo|free|sfr|laposte|icloud|live|protonmail)(?: ?\. ?| point )(?:com|fr|net|me)\b/giu;

export function findEmails(text: string): Span[] {
  return [PLAIN, DISGUISED, SHOUTED, PROVIDER]
    .flatMap((pattern) => spansOf(text, pattern, 'email'))
    .filter((span) => isAddress(text.slice(span.start, span.end)));
}

/** A price per unit ("3 @ 12") has an at sign and no letter. */
function isAddress(found: string): boolean {
  return /\p{L}/u.test(found);
}
