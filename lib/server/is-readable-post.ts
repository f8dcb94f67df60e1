import { type IncomingHttpHeaders } from 'node:http';
import { ORDINARY_POST } from '@/lib/large-posts';
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
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  // files of somebody known are not decoded twice
  if (length > ORDINARY_POST) return true;
  const form = await decode(type, chunks);
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

async function decode(type: string, chunks: Buffer[]): Promise<FormData | null> {
  try {
    return await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
  } catch {
    return null;
  }
}
