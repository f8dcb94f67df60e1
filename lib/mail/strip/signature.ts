import { isDisclaimer } from './disclaimer';
import { isDeviceLine } from './markers';

const CLOSING =
  /^\W*((bien|très|trés|tres) )?(cordialement|cdlt|cdt|crdlt|amicalement|respectueusement|sincèrement|salutations|sincères salutations|(meilleures|mes|nos) (salutations|sentiments).{0,30}|bien à (vous|toi)|à (très )?bientôt|(très )?(bonne|belle) (journée|soirée|réception|fin de journée|semaine|continuation)|(en vous )?(remerciant|merci) (d'avance|par avance|de votre .{0,40})|dans l'attente de .{0,60}|(best|kind|warm)? ?regards|sincerely|(yours|best wishes|all the best)|(veuillez|je vous prie|nous vous prions|recevez).{0,140}(salutations|sentiments|considération|respects?).{0,60})\W*$/i;

/** Said in the middle of a letter as well as at its end. */
const SOFT_CLOSING = /^\W*(merci|en vous remerciant|(très )?(bonne|belle)|à (très )?bientôt|dans l.attente)/i;

/** A signature block is short: beyond this the "closing formula" was a sentence of the letter. */
const BLOCK_LIMIT = 14;

/** RFC 3676 4.3: mail programs put it above a signature; some take its space away. */
const SIGNATURE_MARK = /^--\s?$/;

/** Drawn by people above their name, and between the parts of a letter too. */
const RULE = /^(—|–|__)\s?$/;

/**
 * The lines without the signature: what follows "-- ", names and functions after a closing formula or a rule,
 * advertisements of phones, notices of companies. Sentences after the formula (a P.S.) stay, and where it is not
 * sure that a signature begins, the text does: details in it are hidden later.
 */
export function withoutSignature(lines: readonly string[]): string[] {
  const body = lines.filter((line) => !isDeviceLine(line));
  const signed = upTo(
    body,
    body.findIndex((line) => SIGNATURE_MARK.test(line)),
  );
  const letter = upTo(
    signed,
    signed.findIndex((_, index) => isDisclaimer(signed, index)),
  );
  const ruled = upTo(
    letter,
    letter.findLastIndex((line) => RULE.test(line)),
    isBlock,
  );
  return withoutClosingBlock(ruled);
}

/** The lines above this one, unless there is none, nothing is written above it, or what lies below may not go. */
function upTo(
  lines: readonly string[],
  index: number,
  mayGo: (below: readonly string[]) => boolean = () => true,
): readonly string[] {
  if (index < 0 || !written(lines.slice(0, index))) return lines;
  return mayGo(lines.slice(index + 1)) ? lines.slice(0, index) : lines;
}

/** Names, functions, an address: few short lines, none of which says something. */
function isBlock(lines: readonly string[]): boolean {
  return lines.filter(isWritten).length <= BLOCK_LIMIT && !lines.some(isSaid);
}

function withoutClosingBlock(lines: readonly string[]): string[] {
  const closing = lines.findLastIndex(
    (line) => line.length <= 240 && CLOSING.test(line.trim().replaceAll('’', "'")),
  );
  if (closing < 0) return [...lines];
  const after = lines.slice(closing + 1);
  if (after.filter(isWritten).length > BLOCK_LIMIT) return [...lines];
  if (SOFT_CLOSING.test(lines[closing]?.trim() ?? '')) {
    if (after.some(isSentence)) return [...lines];
    const lastItem = lines.findLastIndex(isListItem);
    if (lastItem > closing) return lines.slice(0, lastItem + 1);
  }
  const postscript = after.findIndex((line) =>
    /^\W*(p\.?\s?-?s\.?|n\.?b\.?|post-scriptum)\s*[:.,-]?\s/i.test(line),
  );
  const block = postscript < 0 ? after : after.slice(0, postscript);
  const rest = postscript < 0 ? [] : after.slice(postscript);
  return [...lines.slice(0, closing + 1), ...block.filter(isSentence), ...rest];
}

function isSentence(line: string): boolean {
  const words = line.trim().split(/\s+/).length;
  if (/\d{5}|https?:|www\.|@|\+33|\b0\d[\s.]?\d{2}/.test(line)) return words >= 9;
  return words >= 8 || (words >= 4 && /[.?!…]\s*$/.test(line));
}

function isListItem(line: string): boolean {
  return /^\s*([-–*•·▪]|\d{1,2}[.)])\s+\p{L}/u.test(line);
}

function isSaid(line: string): boolean {
  return isSentence(line) || isListItem(line);
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

function written(lines: readonly string[]): boolean {
  return lines.some(isWritten);
}
