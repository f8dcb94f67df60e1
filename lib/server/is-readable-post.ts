import { type IncomingHttpHeaders } from 'node:http';
import { isActionPayload } from './is-action-payload';

/** More than any page of ours sends; a thousand take a few milliseconds to decode. */
const MOST_FIELDS = 1_000;

/** As browsers write it, and nothing else: another parameter may name another boundary to whoever decodes next. */
const FORM_TYPE = /^multipart\/form-data; ?boundary=([\w'()+,./:?-]{1,70})$/i;

/** Whether a form's body is what its headers say, of a reasonable number of fields, and decodes as one of our forms. */
export async function isReadablePost(headers: IncomingHttpHeaders, chunks: Buffer[]): Promise<boolean> {
  const type = headers['content-type'] ?? '';
  const isCall = headers['next-action'] !== undefined;
  if (!/^multipart\b/i.test(type)) return !isCall;
  const boundary = FORM_TYPE.exec(type)?.[1];
  if (!boundary || countFields(chunks, Buffer.from(`--${boundary}`)) > MOST_FIELDS) return false;
  const form = await decode(type, withoutFiles(Buffer.concat(chunks), boundary));
  return form !== null && isActionPayload(form, isCall);
}

/** Delimiters, one a field and one at the end. */
function countFields(chunks: Buffer[], delimiter: Buffer): number {
  let count = 0;
  let rest = Buffer.alloc(0);
  for (const chunk of chunks) {
    const text = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, from)) {
      count += 1;
      from = at + delimiter.length;
    }
    rest = text.subarray(Math.max(from, text.length - delimiter.length + 1));
  }
  return count;
}

const END_OF_HEAD = '\r\n\r\n';

/** The same body with its files empty: what is in them takes long to decode, and cannot make a form malformed. */
function withoutFiles(body: Buffer, boundary: string): Buffer<ArrayBuffer> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, from)) {
    const part = body.subarray(from, at);
    const head = part.subarray(0, part.indexOf(END_OF_HEAD) + END_OF_HEAD.length);
    kept.push(/; ?filename=/i.test(head.toString('latin1')) ? head : part, delimiter);
    from = at + delimiter.length;
  }
  return Buffer.concat([...kept, body.subarray(from)]);
}

async function decode(type: string, body: Buffer<ArrayBuffer>): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    return null;
  }
}
