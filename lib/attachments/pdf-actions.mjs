// What a PDF would do when opened is not all told by PDF.js; this looks for it in the file's own words.
import { constants, createInflate } from 'node:zlib';

/** Objects unfolded from one stream: a curriculum vitae has kilobytes of them. */
const MOST_OBJECTS = 64 * 1024 * 1024;

const GAP = '(?:[\\0\\t\\n\\f\\r ]|%[^\\r\\n]*[\\r\\n])*';
const END = '(?=[\\0\\t\\n\\f\\r ()<>[\\]{}/%]|$)';
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
const OTHERWISE = new RegExp(
  token(
    'LZW',
    'LZWDecode',
    'ASCIIHexDecode',
    'AHx',
    'ASCII85Decode',
    'A85',
    'RunLengthDecode',
    'RL',
    'Crypt',
    'Predictor',
  ),
);
const LONGEST_HEAD = 4096;

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
  for (const { index, 0: mark } of file.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    const head = plainNames(
      file
        .slice(Math.max(0, index - LONGEST_HEAD), index)
        .split('endobj')
        .at(-1),
    );
    if (FOLDED.test(head) && (OTHERWISE.test(head) || (head.match(/\/Fl(?:ateDecode)?\b/g) ?? []).length > 1))
      return { refused: 'active' };
    const objects = await unfold(bytes.subarray(index + mark.length));
    if (objects === null) return { refused: 'unreadable' };
    parts.push(plainNames(objects));
  }
  if (parts.some((part) => ACTIVE.test(part))) return { refused: 'active' };
  if (LOCKED.test(parts[0])) return { refused: 'unreadable' };
  return { opens: parts.some((part) => OPENS.test(part)) };
}

/** Folded objects begin with their numbers; of any other stream nothing is kept. Null beyond what is reasonable. */
async function unfold(bytes) {
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(bytes);
  const parts = [];
  let length = 0;
  try {
    for await (const part of inflate) {
      if (length === 0 && !/^[\0\t\n\f\r %\d]/.test(part.toString('latin1', 0, 1))) return '';
      length += part.length;
      if (length > MOST_OBJECTS) return null;
      parts.push(part);
    }
  } catch {
    // damaged, or not folded at all: what was read counts
  }
  return Buffer.concat(parts).toString('latin1');
}
