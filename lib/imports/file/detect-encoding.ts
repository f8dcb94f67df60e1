import { FileRefused } from './file-refused';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const unknown = () =>
  new FileRefused(
    'L’encodage de ce fichier n’est pas reconnu. Dans Excel, choisissez « Enregistrer sous », puis « CSV UTF-8 » ou « Classeur Excel (.xlsx) ».',
    'its encoding is not known. In Excel choose "Save as", then "CSV UTF-8" or "Excel workbook (.xlsx)".',
  );

// Where Mac Roman and DOS code pages keep the accented letters of French, and Windows-1252 keeps signs that
// French does not use.
const FOREIGN_LETTERS = new Set([0x81, 0x82, 0x83, 0x87, 0x88, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e]);
const isControl = (byte: number) =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c;

/** Reads all bytes once: UTF-8 when every byte agrees, else Windows-1252; refuses binary data and other code pages. */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let first = true;
  let foreign = 0;
  let letters = 0;
  for await (const chunk of chunks) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (first && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
    first = false;
    for (const byte of chunk) {
      if (isControl(byte)) throw unknown();
      if (byte >= 0xc0) letters += 1;
      else if (FOREIGN_LETTERS.has(byte)) foreign += 1;
    }
    if (isUtf8) isUtf8 = accepts(() => utf8.decode(chunk, { stream: true }));
  }
  if (isUtf8) isUtf8 = accepts(() => utf8.decode());
  if (isUtf8) return 'utf-8';
  if (foreign > letters) throw unknown();
  return 'windows-1252';
}

function accepts(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
