/** One way of putting a written mail into MIME; lines end with CRLF, bytes are as they travel. */
export type Shape = { name: string; type: (mail: { text: string; html: string }) => Part };

export type Part = { headers: string[]; body: Buffer };

type Charset = 'utf-8' | 'iso-8859-1' | 'windows-1252';
type Transfer = '8bit' | 'quoted-printable' | 'base64';

const CRLF = '\r\n';

export function textPart(
  kind: 'plain' | 'html',
  text: string,
  charset: Charset,
  transfer: Transfer,
  more: string[] = [],
): Part {
  const bytes = encodeText(text.replaceAll('\n', CRLF), charset);
  return {
    headers: [
      `Content-Type: text/${kind}; charset=${charset}`,
      `Content-Transfer-Encoding: ${transfer}`,
      ...more,
    ],
    body: transferred(bytes, transfer),
  };
}

export function filePart(type: string, name: string, content: Buffer): Part {
  return {
    headers: [
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    body: transferred(content, 'base64'),
  };
}

export function multipart(kind: string, parts: readonly Part[], more = ''): Part {
  const boundary = `=_${kind.replace(/\W/g, '')}_${parts.length}_x`;
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}${CRLF}`),
    bytesOf(part),
    Buffer.from(CRLF),
  ]);
  return {
    headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"${more}`],
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--${CRLF}`)]),
  };
}

export function bytesOf({ headers, body }: Part): Buffer {
  return Buffer.concat([Buffer.from(headers.join(CRLF) + CRLF + CRLF), body]);
}

/** RFC 2047: a header that is not ASCII. */
export function encodedWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** Outside the charset, apostrophes and dashes become plain ones, as mail programs do. */
function encodeText(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text);
  return Buffer.from(
    text.replaceAll('’', "'").replaceAll('—', '-').replaceAll('…', '...').replaceAll('€', 'EUR'),
    'latin1',
  );
}

function transferred(bytes: Buffer, transfer: Transfer): Buffer {
  if (transfer === '8bit') return bytes;
  if (transfer === 'base64')
    return Buffer.from((bytes.toString('base64').match(/.{1,76}/g) ?? []).join(CRLF));
  return Buffer.from(bytes.toString('latin1').split(CRLF).map(quotedPrintable).join(CRLF));
}

function quotedPrintable(line: string): string {
  const coded = line.replace(
    /[^\x20-\x3c\x3e-\x7e]| $/g,
    (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return coded.match(/(?:=[0-9A-F]{2}|[^=]){1,70}/g)?.join(`=${CRLF}`) ?? '';
}
