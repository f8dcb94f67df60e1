import { findAddresses } from './address';
import { findEmails } from './email';
import { foldWidth, withoutInvisible } from './fold';
import { findHandles } from './handle';
import { findLinks } from './link';
import { findNames, type KnownNames } from './names';
import { findPhones } from './phone';
import { detailOf, withoutKnown } from './readable';
import { mergeSpans, type HiddenKind, type Span } from './span';

export const MASK = '[coordonnées masquées]';

export type Redacted = {
  text: string;
  /** How many spots were hidden, by kind; empty when the text passed untouched. */
  hidden: Partial<Record<HiddenKind, number>>;
};

export type RedactionContext = {
  names: KnownNames;
  /** Hosts whose links stay readable: the site itself. */
  ownHosts: readonly string[];
  /** Details the other side may read already: those shared in this exchange, as they were shown, or on a public page. */
  readable?: readonly string[];
};

/** Hides what would tell who the writer is or how to reach them outside the site. */
export function redact(text: string, context: RedactionContext): Redacted {
  const visible = withoutInvisible(text);
  const spans = findSpans(visible, context);
  return { text: masked(visible, spans), hidden: countKinds(spans) };
}

/** What `redact` would hide, as it is written, in reading order. */
export function listHidden(text: string, context: RedactionContext): { kind: HiddenKind; quote: string }[] {
  const visible = withoutInvisible(text);
  return findSpans(visible, context).map(({ start, end, kind }) => ({
    kind,
    quote: visible.slice(start, end),
  }));
}

function findSpans(visible: string, { names, ownHosts, readable = [] }: RedactionContext): Span[] {
  const find = (written: string) => findDetails(foldWidth(written), names, ownHosts);
  const known = readable.flatMap((written) => find(written).map((span) => detailOf(written, span)));
  return mergeSpans(withoutKnown(visible, find(visible), known));
}

function findDetails(read: string, names: KnownNames, ownHosts: readonly string[]): Span[] {
  return [
    ...findEmails(read),
    ...findLinks(read, ownHosts),
    ...findPhones(read),
    ...findHandles(read),
    ...findAddresses(read),
    ...findNames(read, names),
  ];
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
