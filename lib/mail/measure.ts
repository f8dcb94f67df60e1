import { INBOUND_TEXT_LIMIT, PARTS_LIMIT, RAW_MAIL_LIMIT, TEXT_LINES_LIMIT } from './limits';

const LINE_FEED = 0x0a;
const DASH = 0x2d;

// What quoted-printable and boundaries add to a text of the greatest length.
const ENCODED_TEXT_LIMIT = INBOUND_TEXT_LIMIT * 3;

/**
 * Whether raw MIME holds more text than a letter can, told without parsing: one walk over its bytes. Lines of
 * base64 count for nothing here, since the files that mails carry are made of them.
 */
export function isTooLargeToParse(raw: Uint8Array): boolean {
  if (raw.byteLength > RAW_MAIL_LIMIT) return true;
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let lines = 0;
  let length = 0;
  let parts = 0;
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isBase64Line(bytes, start, end)) {
      lines += 1;
      length += end - start;
      if (bytes[start] === DASH && bytes[start + 1] === DASH) parts += 1;
      if (lines > TEXT_LINES_LIMIT || length > ENCODED_TEXT_LIMIT || parts > PARTS_LIMIT) return true;
    }
    start = end + 1;
  }
  return false;
}

/** A full line of encoded bytes: long, and nothing but its alphabet. */
function isBase64Line(bytes: Buffer, start: number, end: number): boolean {
  const last = bytes[end - 1] === 0x0d ? end - 1 : end;
  if (last - start < 56) return false;
  for (let index = start; index < last; index++) if (!isBase64(bytes[index]!)) return false;
  return true;
}

function isBase64(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x2b && byte <= 0x39 && byte !== 0x2c && byte !== 0x2d && byte !== 0x2e) ||
    byte === 0x3d
  );
}
