import { listHidden, type RedactionContext } from '@/lib/mail/redact/redact';
import type { HiddenKind } from '@/lib/mail/redact/span';
import { findOwnLife } from './own-life';
import { findPeople } from './third-person';

export type TellingKind = HiddenKind | 'person' | 'age' | 'place';

/** Part of a text that tells who somebody is or how to reach them, as it is written there. */
export type Telling = { kind: TellingKind; quote: string };

/** What is known of a page's owner, and what their public page may say. */
export type Known = RedactionContext & {
  /** A candidate: age and home are theirs to keep, too. */
  candidate: boolean;
  /** Kinds that this owner may publish: a partner's page links to other sites. */
  allowed: readonly TellingKind[];
};

/** For a text that is not one person's: a proposed label. */
export const KNOWN_TO_NOBODY: Known = {
  names: { people: [], wholes: [] },
  ownHosts: [],
  candidate: false,
  allowed: [],
};

/** What the letters hide (lib/mail/redact), likely names of other people, and of a candidate age and home. */
export function findTelling(text: string, known: Known, places: readonly string[]): Telling[] {
  const hidden = listHidden(text, known);
  const people = findPeople(text)
    .filter(
      (name) =>
        !hidden.some(({ kind, quote }) => quote.includes(name) || (kind === 'name' && name.includes(quote))),
    )
    .filter((name) => !(known.readable ?? []).some((written) => written.includes(name)))
    .map((quote) => ({ kind: 'person' as const, quote }));
  const own = known.candidate ? findOwnLife(text, places) : [];
  const found: Telling[] = [...hidden, ...people, ...own].filter(({ kind }) => !known.allowed.includes(kind));
  const quotes = new Set<string>();
  return found.filter(({ quote }) => !quotes.has(quote) && quotes.add(quote));
}
