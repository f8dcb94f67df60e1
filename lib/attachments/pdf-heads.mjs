// What the dictionaries of a PDF's streams say. They are read forwards, as readers of PDF do: seen backwards from the
// stream, a remark or a text could pass for where they begin.
export const GAP = '(?:[\\0\\t\\n\\f\\r ]|%[^\\r\\n]*[\\r\\n])*';
export const END = '(?=[\\0\\t\\n\\f\\r ()<>[\\]{}/%]|$)';

const OBJECT = new RegExp(`(?<!end)obj${GAP}(?=<<)`, 'g');
const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|[[\](]|<[\da-f\0\t\n\f\r ]*>|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\//iy;
const AFTER = new RegExp(`${GAP}(?:(stream)([\\t ]*(?:\\r\\n|\\n|\\r))?|(?=[a-z\\d]|$))`, 'y');
const OPENERS = new Map([
  ['>>', '<<'],
  [']', '['],
]);

/**
 * @param {string} file one character per byte
 * @returns {Generator<{ head: string, start: number | null }>} `start` is that of the stream's bytes, null when it cannot be told.
 * @throws for a dictionary that readers may not all read in the same way.
 */
export function* streamHeads(file) {
  for (const { index, 0: mark } of file.matchAll(OBJECT)) {
    const from = index + mark.length;
    const end = endOfDictionary(file, from);
    AFTER.lastIndex = end;
    const after = AFTER.exec(file);
    if (!after) throw new Error('something odd behind a dictionary');
    if (after[1]) yield { head: file.slice(from, end), start: after[2] ? AFTER.lastIndex : null };
  }
}

function endOfDictionary(file, from) {
  const open = [];
  let position = from;
  do {
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(file)?.[0];
    if (!token || /^(?:obj|end|stream)/.test(token)) throw new Error('a dictionary without an end');
    if (token === '<<' || token === '[') open.push(token);
    else if (OPENERS.has(token) && open.pop() !== OPENERS.get(token))
      throw new Error('a dictionary out of order');
    position = token === '(' ? endOfText(file, position) : position + token.length;
  } while (open.length > 0);
  return position;
}

/** Texts may hold brackets in pairs. */
function endOfText(file, from) {
  let depth = 0;
  for (let position = from; position < file.length; position++) {
    const sign = file[position];
    if (sign === '\\') position++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return position + 1;
  }
  throw new Error('a text without an end');
}
