import { foldWidth, withoutInvisible } from '@/lib/mail/redact/fold';
import { findNames, findNamesWithin, type KnownNames } from '@/lib/mail/redact/names';
import { detailOf } from '@/lib/mail/redact/readable';

/**
 * What a file's text tells of these names, each in the spelling that `detailOf` gives. Programs that set type leave
 * gaps inside words ("V ASSEUR"), so it is also read without any.
 */
export function namesInText(text: string, known: KnownNames): string[] {
  const all = foldWidth(withoutInvisible(text));
  const read = findNames(all, known).map((span) => detailOf(all, span));
  return [...new Set([...read, ...findNamesWithin(all, known).map((name) => `name:${name}`)])];
}
