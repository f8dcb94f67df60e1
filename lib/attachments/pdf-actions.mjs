// What a PDF would do when opened is not all told by PDF.js; this looks for it in the file's own words.
import { constants, createInflate } from 'node:zlib';
import { END, GAP, streamHeads } from './pdf-heads.mjs';

/** Objects unfolded from one stream: a curriculum vitae has kilobytes of them. */
const MOST_OBJECTS = 64 * 1024 * 1024;

const token = (...names) => `/(?:${names.join('|')})${END}`;
// "HTML/JavaScript" may be written on a page: these two count where an action or a tree of names has them.
const PROGRAM = token('JavaScript', 'Launch');

/** Files carried along, forms, programs, and what runs by itself on a page. */
const ACTIVE = new RegExp(
  [
    token('EmbeddedFiles?', 'XFA', 'RichMedia\\w*', 'ImportData', 'SubmitForm', 'GoToE'),
    `/S${GAP}${PROGRAM}`,
    `obj${GAP}${PROGRAM}`,
    `/JS${GAP}[(<\\d]`,
    `/JavaScript${GAP}(?:<<|\\d+${GAP}\\d+${GAP}R)`,
    `/AA${GAP}(?:<<|\\d)`,
  ].join('|'),
);
const OPENS = new RegExp(token('OpenAction'));
const LOCKED = new RegExp(`/Encrypt${GAP}(?:<<|\\d)`);

// Objects may be folded into a stream. One that we could not unfold, or that is folded in another way, is refused.
const FOLDED = new RegExp(token('ObjStm', 'First'));
const WAYS = new RegExp(token('Filter', 'F'), 'g');
const DEFLATED = new RegExp(`/Filter${GAP}(?:/Fl(?:ateDecode)?${END}|\\[${GAP}/Fl(?:ateDecode)?${GAP}\\])`);
const REWRITTEN = new RegExp(`${token('Predictor')}|/(?:DecodeParms|DP)${GAP}\\[?${GAP}\\d`);

/** Names may be written with figures: /L#61unch is /Launch. */
const plainNames = (text) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * @param {Uint8Array} content
 * @returns {Promise<{ refused: 'active' | 'unreadable' } | { opens: boolean }>} `opens` when it says what to do on opening.
 */
export async function findActions(content) {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const file = bytes.toString('latin1');
  const parts = [plainNames(file)];
  const unfolded = new Set();
  for (const { index, 0: mark } of file.matchAll(/(?<!end)stream[^\r\n]{0,200}(?:\r\n|\n|\r)/g)) {
    const start = index + mark.length;
    const objects = await unfold(bytes.subarray(start));
    if (objects === null) return { refused: 'unreadable' };
    if (objects.whole) unfolded.add(start);
    parts.push(plainNames(objects.text));
  }
  for (const { head, start } of streamHeads(file))
    if (isHidden(plainNames(head), unfolded.has(start))) return { refused: 'active' };
  if (parts.some((part) => ACTIVE.test(part))) return { refused: 'active' };
  if (LOCKED.test(parts[0])) return { refused: 'unreadable' };
  return { opens: parts.some((part) => OPENS.test(part)) };
}

/** What is not folded in any way was seen in the file itself. */
function isHidden(head, isUnfolded) {
  if (!FOLDED.test(head)) return false;
  const ways = head.match(WAYS)?.length ?? 0;
  if (ways === 0) return false;
  return ways > 1 || !DEFLATED.test(head) || REWRITTEN.test(head) || !isUnfolded;
}

/** Folded objects begin with their numbers; of any other stream nothing is kept. Null beyond what is reasonable. */
async function unfold(bytes) {
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(bytes);
  const parts = [];
  let length = 0;
  let whole = false;
  try {
    for await (const part of inflate) {
      if (length === 0 && !/^[\0\t\n\f\r %\d]/.test(part.toString('latin1', 0, 1)))
        return { text: '', whole: false };
      length += part.length;
      if (length > MOST_OBJECTS) return null;
      parts.push(part);
    }
    whole = length > 0;
  } catch {
    // damaged, or not folded at all: what was read counts
  }
  return { text: Buffer.concat(parts).toString('latin1'), whole };
}
