import { isAttribution, isHeaderBlock, isHistoryStart } from './markers';

const ATTRIBUTION_LINES = 4;

/**
 * The lines the writer wrote: what a mail program quoted is gone. Answers written between or below quoted lines stay.
 */
export function withoutQuotes(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (isHistoryStart(line) || isHeaderBlock(lines, index)) {
      dropRule(kept);
      break;
    }
    if (isQuoted(line)) continue;
    const length = attributionLength(lines, index);
    if (length > 0) {
      if (!hasQuotedLine(lines, index + length)) break;
      index += length - 1;
      continue;
    }
    kept.push(line);
  }
  return kept;
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}(>|&gt;|\|\s)/.test(line);
}

/** How many lines from here make an attribution (mail programs wrap it), 0 when none begins here. */
function attributionLength(lines: readonly string[], index: number): number {
  if (!/^\s*(\*|_)?(le|on|el|am)\s|@|\d{4}|a écrit|wrote/i.test(lines[index]?.slice(0, 400) ?? '')) return 0;
  let joined = '';
  for (let length = 1; length <= ATTRIBUTION_LINES; length++) {
    const line = lines[index + length - 1];
    if (line === undefined || isQuoted(line) || (line.trim() === '' && length > 1)) return 0;
    joined = `${joined} ${line.trim()}`.trim();
    if (isAttribution(joined)) return length;
  }
  return 0;
}

/** Unquoted text may follow quoted text; with no quoted line at all, everything below an attribution is history. */
function hasQuotedLine(lines: readonly string[], from: number): boolean {
  return lines.slice(from).some(isQuoted);
}

/** Outlook draws a rule of underscores above the header block. */
function dropRule(kept: string[]): void {
  while (kept.length > 0 && /^[\s_*=-]*$/.test(kept.at(-1) ?? '')) kept.pop();
}
