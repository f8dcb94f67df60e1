import { foldCase } from './fold';
import type { Span } from './span';

/** A detail in the one spelling by which two are compared: `06 12…` is `+33 6 12…`. */
export function detailOf(text: string, span: Span): string {
  const written = foldCase(text.slice(span.start, span.end));
  if (span.kind === 'phone') return `phone:${written.replace(/\D/g, '').slice(-9)}`;
  if (span.kind === 'name' || span.kind === 'address')
    return `${span.kind}:${written.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
  return `reach:${written.replace(/^\W*(?:https?:\/\/|mailto:|tel:)?|\s|\W+$/g, '')}`;
}

/** The spans less those whose detail may be read, and less what was found inside such a one. */
export function withoutKnown(text: string, spans: readonly Span[], known: readonly string[]): Span[] {
  if (known.length === 0) return [...spans];
  const open = spans.filter((span) => known.some((detail) => isSame(detailOf(text, span), detail)));
  return spans.filter((span) => !open.some((other) => other.start <= span.start && span.end <= other.end));
}

/** An address is the same with and without its town. */
function isSame(found: string, known: string): boolean {
  if (!found.startsWith('address:')) return found === known;
  return known.startsWith('address:') && (found.startsWith(known) || known.startsWith(found));
}
