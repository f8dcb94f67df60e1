import { isDeviceLine, isDisclaimer } from './markers';

const CLOSING =
  /^\W*((bien|très|trés|tres) )?(cordialement|cdlt|cdt|crdlt|amicalement|respectueusement|sincèrement|salutations|sincères salutations|(meilleures|mes|nos) (salutations|sentiments).{0,30}|bien à (vous|toi)|à (très )?bientôt|(très )?(bonne|belle) (journée|soirée|réception|fin de journée|semaine|continuation)|(en vous )?(remerciant|merci) (d'avance|par avance|de votre .{0,40})|dans l'attente de .{0,60}|(best|kind|warm)? ?regards|sincerely|(yours|best wishes|all the best)|(veuillez|je vous prie|nous vous prions|recevez).{0,140}(salutations|sentiments|considération|respects?).{0,60})\W*$/i;

/** Said in the middle of a letter as well as at its end. */
const SOFT_CLOSING = /^\W*(merci|en vous remerciant|(très )?(bonne|belle)|à (très )?bientôt|dans l.attente)/i;

/** A signature block is short: beyond this the "closing formula" was a sentence of the letter. */
const BLOCK_LIMIT = 14;

/**
 * The lines without the signature: what follows "-- ", names and functions after a closing formula,
 * advertisements of phones, notices of companies. Sentences after the formula (a P.S.) stay.
 */
export function withoutSignature(lines: readonly string[]): string[] {
  const body = lines.filter((line) => !isDeviceLine(line));
  const dashes = body.findIndex((line) => /^(--|—|__|–)\s?$/.test(line));
  const aboveDashes = dashes >= 0 && written(body.slice(0, dashes)) ? body.slice(0, dashes) : body;
  const disclaimer = aboveDashes.findIndex(isDisclaimer);
  const kept =
    disclaimer > 0 && written(aboveDashes.slice(0, disclaimer))
      ? aboveDashes.slice(0, disclaimer)
      : aboveDashes;
  return withoutClosingBlock(kept);
}

function withoutClosingBlock(lines: readonly string[]): string[] {
  const closing = lines.findLastIndex(
    (line) => line.length <= 240 && CLOSING.test(line.trim().replaceAll('’', "'")),
  );
  if (closing < 0) return [...lines];
  const after = lines.slice(closing + 1);
  if (after.filter((line) => line.trim() !== '').length > BLOCK_LIMIT) return [...lines];
  if (SOFT_CLOSING.test(lines[closing]?.trim() ?? '') && after.some(isSentence)) return [...lines];
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

function written(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== '');
}
