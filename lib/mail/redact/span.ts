export type HiddenKind = 'email' | 'phone' | 'link' | 'handle' | 'name' | 'address';

/** A stretch of the text, in UTF-16 units, that must not be read. */
export type Span = { start: number; end: number; kind: HiddenKind };

/** Every match of a pattern (which must carry the flags `g` and `d` when a group is named). */
export function spansOf(text: string, pattern: RegExp, kind: HiddenKind, group = 0): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] =
      group === 0 ? [match.index, match.index + match[0].length] : (match.indices?.[group] ?? []);
    if (start !== undefined && end !== undefined && end > start) spans.push({ start, end, kind });
  }
  return spans;
}

/** Overlapping spans become one. The kind of the longest one stays. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) merged.push({ ...span });
    else {
      if (span.end - span.start > last.end - last.start) last.kind = span.kind;
      last.end = Math.max(last.end, span.end);
    }
  }
  return merged;
}
