import { findEmails } from './email';
import { foldWidth, withoutInvisible } from './fold';
import { findHandles } from './handle';
import { findLinks } from './link';
import { findNames, type KnownNames } from './names';
import { findPhones } from './phone';
import { mergeSpans, type HiddenKind, type Span } from './span';

export const MASK = '[coordonnées masquées]';

export type Redacted = {
  text: string;
  /** How many spots were hidden, by kind; empty when the text passed untouched. */
  hidden: Partial<Record<HiddenKind, number>>;
};

/**
 * Hides what would tell who the writer is or how to reach them outside the site.
 * @param ownHosts hosts whose links stay readable: the site itself.
 */
export function redact(text: string, names: KnownNames, ownHosts: readonly string[] = []): Redacted {
  const visible = withoutInvisible(text);
  const read = foldWidth(visible);
  const spans = mergeSpans([
    ...findEmails(read),
    ...findLinks(read, ownHosts),
    ...findPhones(read),
    ...findHandles(read),
    ...findNames(read, names),
  ]);
  return { text: masked(visible, spans), hidden: countKinds(spans) };
}

export function isHidden(redacted: Pick<Redacted, 'hidden'>): boolean {
  return Object.keys(redacted.hidden).length > 0;
}

function masked(text: string, spans: readonly Span[]): string {
  let result = '';
  let position = 0;
  for (const span of spans) {
    result += text.slice(position, span.start) + MASK;
    position = span.end;
  }
  return result + text.slice(position);
}

function countKinds(spans: readonly Span[]): Redacted['hidden'] {
  const counts: Redacted['hidden'] = {};
  for (const { kind } of spans) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
