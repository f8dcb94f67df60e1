import { spansOf, type Span } from './span';

const SCHEME = /\b(?:https?|hxxps?|ftp|mailto|tel|sms|whatsapp|tg|skype):(?:\/\/)?[^\s<>"»]{2,2000}/giu;
const WWW = /\bwww ?\. ?[^\s<>"»]{2,500}/giu;

/** Endings that are no French word, so that "bonne journée.merci" is not an address. */
const ENDING = 'fr|com|net|org|eu|info|io|be|ch|lu|pro|shop|bzh|paris|gg|app|dev|store|online|asso|gouv|test';
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,4}(?:${ENDING})(?![\\p{L}\\p{N}-])(?:[/?#][^\\s<>"»]{0,500})?`,
  'giu',
);
const WITH_PATH = /(?<![\p{L}\p{N}@._-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,12}\/[^\s<>"»]{1,500}/giu;

/** "monsite point fr", "mon-site (point) com". */
const SPOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}-]{1,62}(?: point |[ ]?[([]point[)\]][ ]?|[ ]?[([]dot[)\]][ ]?)(?:fr|com|org)\b/giu;

export function findLinks(text: string, ownHosts: readonly string[] = []): Span[] {
  return [SCHEME, WWW, BARE, WITH_PATH, SPOKEN]
    .flatMap((pattern) => spansOf(text, pattern, 'link'))
    .map((span) => ({
      ...span,
      end: span.start + text.slice(span.start, span.end).replace(/[.,;:!?)\]'’]+$/, '').length,
    }))
    .filter((span) => !isOwn(text.slice(span.start, span.end), ownHosts));
}

/** The site's own pages may be named in a letter. */
function isOwn(found: string, hosts: readonly string[]): boolean {
  const host = /^(?:https?:\/\/)?([^/?#]+)(?:[/?#]|$)/i.exec(found)?.[1]?.toLowerCase();
  return host !== undefined && hosts.includes(host);
}
