import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateSync } from 'node:zlib';

/** A small PDF of one page with this text, and an author in its own data. `extra` goes into the catalogue, `note` is one on the page, `more` objects are numbered from 8. */
export function buildPdf(
  text: string,
  author = '',
  extra = '',
  note = '',
  page = { filter: '', content: Buffer.from(`BT /F1 12 Tf 20 100 Td (${text}) Tj ET`) },
  ...more: string[]
): Buffer {
  const filter = page.filter && `/Filter${page.filter}`;
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${extra}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Annots[7 0 R]/Resources<</Font<</F1 5 0 R>>>>>>`,
    `<</Length ${page.content.length}${filter}>>stream\n${page.content.toString('latin1')}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Author(${author})>>`,
    `<</Type/Annot${note || '/Subtype/Square/Rect[0 0 9 9]'}>>`,
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

const CHUNK = Buffer.alloc(16 * 1024 * 1024, ' ');

/** A page of a gigabyte of blanks, packed twice: more than the reader's memory allows, however fast the machine. */
export async function buildBomb(): Promise<Buffer> {
  const once = Readable.from(Array<Buffer>(64).fill(CHUNK)).pipe(createDeflate({ level: 1 }));
  return buildPdf('', '', '', '', {
    filter: '[/FlateDecode/FlateDecode]',
    content: deflateSync(await buffer(once), { level: 9 }),
  });
}
