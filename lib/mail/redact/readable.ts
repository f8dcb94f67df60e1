import { foldCase } from './fold';
import type { Span } from './span';

/** A detail in the one spelling by which two are compared: `06 12…` is `+33 6 12…`. */
export function detailOf(text: string, span: Span): string {
  const written = foldCase(text.slice(span.start, span.end));
  if (span.kind === 'phone') {
    const digits = written.replace(/\D/g, '');
    // one told in words is the same as itself only
    return digits.length >= 9 ? `phone:${digits.slice(-9)}` : `phone:${written}`;
  }
  if (span.kind === 'name' || span.kind === 'address')
    return `${span.kind}:${written.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
  return `reach:${written.replace(/^\W*(?:https?:\/\/|mailto:|tel:)?|\s|\W+$/g, '')}`;
}

/** The spans less those whose detail may be read, and less what was found inside the known part of such a one. */
export function withoutKnown(text: string, spans: readonly Span[], known: readonly string[]): Span[] {
  const knownEnds = new Map<Span, number>();
  for (const span of spans)
    for (const detail of known) {
      const end = knownEnd(text, span, detail);
      if (end !== null) knownEnds.set(span, Math.max(end, knownEnds.get(span) ?? 0));
    }
  // of those that begin together, the known ones come first
  const inOrder = [...spans].sort(
    (a, b) => a.start - b.start || Number(knownEnds.has(b)) - Number(knownEnds.has(a)),
  );
  let furthest = -1;
  return inOrder.filter((span) => {
    furthest = Math.max(furthest, knownEnds.get(span) ?? -1);
    return !knownEnds.has(span) && span.end > furthest;
  });
}

/**
 * Where the known part of a span ends, or null. An address is the same with and without its town; a name that stands
 * where the town would is not known with it.
 */
function knownEnd(text: string, span: Span, known: string): number | null {
  const found = detailOf(text, span);
  if (found === known) return span.end;
  if (span.kind !== 'address') return null;
  if (known.startsWith(`${found} `)) return span.end;
  if (!found.startsWith(`${known} `)) return null;
  let end = span.start + 1;
  while (detailOf(text, { ...span, end }) !== known) end += 1;
  return end;
}
