import { isAttribution, isHeaderBlock, isHistoryStart } from './markers';

const ATTRIBUTION_LINES = 4;

/** Far more than a letter may hold: nobody reads on from here, so nothing is looked at either. */
const ENOUGH = 60_000;

/**
 * The lines the writer wrote: what a mail program quoted is gone. Answers written between or below quoted lines stay.
 */
export function withoutQuotes(lines: readonly string[]): string[] {
  const kept: string[] = [];
  const lastQuoted = lines.findLastIndex(isQuoted);
  let length = 0;
  for (let index = 0; index < lines.length && length < ENOUGH; index++) {
    const line = lines[index] ?? '';
    if (isQuoted(line)) continue;
    if (isHistoryStart(line) || isHeaderBlock(lines, index)) {
      dropRule(kept);
      break;
    }
    const attribution = attributionLength(lines, index);
    if (attribution > 0) {
      // Unquoted text may follow quoted text; with no quoted line at all, everything below is history.
      if (lastQuoted < index + attribution) break;
      index += attribution - 1;
      continue;
    }
    kept.push(line);
    length += line.length + 1;
  }
  return kept;
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}(>|&gt;|\|\s)/.test(line);
}

/** How many lines from here make an attribution (mail programs wrap it), 0 when none begins here. */
function attributionLength(lines: readonly string[], index: number): number {
  if (lines[index] === '') return 0;
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

/** Outlook draws a rule of underscores above the header block. */
function dropRule(kept: string[]): void {
  while (kept.length > 0 && /^[\s_*=-]*$/.test(kept.at(-1) ?? '')) kept.pop();
}
