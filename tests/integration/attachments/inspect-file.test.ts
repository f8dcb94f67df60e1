import '../../support/patience';
import childProcess from 'node:child_process';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { inspectFile } from '@/lib/attachments/inspect-file';
import { namesInText } from '@/lib/attachments/names-in-text';
import { ATTACHMENT_LIMIT } from '@/lib/attachments/schema';
import { buildBomb, buildPdf } from '../../support/attachments/build-pdf';

const known = { people: ['Léa', 'Vasseur'], wholes: [] };
const prepare = async (content: Uint8Array) => {
  const inspected = await inspectFile({ content });
  return 'text' in inspected ? { ...inspected, names: namesInText(inspected.text, known) } : inspected;
};

const active = { state: 'refused', reason: 'active' };
const action = '9 0 <</S/Launch/F(a.exe)>>';

/** A PDF with a stream of folded objects: what is written of the stream before its own words, and these. */
const withFolded = (head: string, objects: Buffer | string, stream = 'stream\n') =>
  buildPdf('CV', '', '', '', undefined, `${head}${stream}${objects.toString('latin1')}\nendstream`);

const drawing = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } });

describe('a picture', () => {
  it('is drawn again, without what the camera and the author wrote into it', async () => {
    const photo = await drawing()
      .withExif({ IFD0: { Artist: 'Lea Vasseur', ImageDescription: '06 12 34 56 78' } })
      .jpeg()
      .toBuffer();
    expect(photo.toString('latin1')).toContain('Lea Vasseur');
    const ready = await prepare(photo);
    expect(ready).toMatchObject({ state: 'ready', type: 'image/jpeg', names: [] });
    const content = 'content' in ready ? Buffer.from(ready.content) : Buffer.alloc(0);
    expect(content.toString('latin1')).not.toMatch(/Vasseur|06 12/);
    expect(await sharp(content).metadata()).toMatchObject({ width: 40, height: 30 });
    expect((await sharp(content).metadata()).exif).toBeUndefined();
  });

  it('with transparency stays a PNG', async () => {
    const logo = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    expect(await prepare(logo)).toMatchObject({ state: 'ready', type: 'image/png' });
  });

  it('that is none, whatever its first bytes say, is refused', async () => {
    expect(await prepare(Buffer.from('\xff\xd8\xff Vasseur', 'latin1'))).toEqual({
      state: 'refused',
      reason: 'unreadable',
    });
  });
});

describe('a PDF', () => {
  it('is read for its writer’s names, in its text and in its own data', async () => {
    expect(await prepare(buildPdf('CV de Lea Vasseur, serveuse'))).toMatchObject({
      state: 'ready',
      names: expect.arrayContaining(['name:lea', 'name:vasseur']) as unknown,
    });
    expect(await prepare(buildPdf('CV', 'L. Vasseur'))).toMatchObject({ names: ['name:vasseur'] });
    expect(await prepare(buildPdf('Mes gateaux'))).toMatchObject({ state: 'ready', names: [] });
  });

  it('that runs a program is refused', async () => {
    const program =
      '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>';
    expect(await prepare(buildPdf('CV', '', program))).toEqual({ state: 'refused', reason: 'active' });
  });

  it.each(['V ASSEUR', 'V ASS EUR', 'V) Tj (ASSEUR', 'VAS-\\nSEUR'])(
    'is read with and without the gaps in %j',
    async (written) => {
      expect(await prepare(buildPdf(`CV de ${written}, serveuse`))).toMatchObject({
        names: ['name:vasseur'],
      });
    },
  );

  it('is read in its notes, links and outline too', async () => {
    const note = '/Subtype/Text/Rect[0 0 9 9]/Contents(CV de Lea Vasseur)';
    expect(await prepare(buildPdf('CV', '', '', note))).toMatchObject({
      names: expect.arrayContaining(['name:vasseur']) as unknown,
    });
    const link = '/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(mailto:lea.vasseur@courriel.test)>>';
    expect(await prepare(buildPdf('CV', '', '', link))).toMatchObject({
      names: expect.arrayContaining(['name:vasseur']) as unknown,
    });
    const outline = '<</Title(Lea Vasseur)/Dest[3 0 R/Fit]>>';
    expect(
      await prepare(buildPdf('CV', '', '/Outlines<</First 8 0 R>>', '', undefined, outline)),
    ).toMatchObject({
      names: expect.arrayContaining(['name:vasseur']) as unknown,
    });
  });

  it.each([
    '/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(a.exe)>>',
    '/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(a.exe)>>',
    '/Subtype/Link/Rect[0 0 9 9]/A<</S/JavaScript/JS(app.alert\\(1\\))>>',
    '/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(file:///c:/a.exe)>>',
    '/Subtype/Widget/FT/Tx/T(a)/Rect[0 0 9 9]',
    '/Subtype/RichMedia/Rect[0 0 9 9]',
    '/Subtype/Screen/Rect[0 0 9 9]',
  ])('with %s on a page is refused', async (note) => {
    expect(await prepare(buildPdf('CV', '', '', note))).toEqual({ state: 'refused', reason: 'active' });
  });

  it.each([
    '/OpenAction<</S/Launch/F(a.exe)>>',
    '/OpenAction<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>',
    '/OpenAction<</S/L#61unch/F(a.exe)>>',
    '/OpenAction<</S /URI/URI(https://mouchard.test)>>',
    '/OpenAction<</S/Named/N/Print>>',
    '/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S %\n/Launch/F(a.exe)>>>>',
    '/AA<</WC<</S/URI/URI(https://mouchard.test)>>>>',
    '/AcroForm<</XFA[(a) 8 0 R]>>',
    '/Names<</EmbeddedFiles<</Names[(a)<</F(a.exe)/EF<</F 9 0 R>>>>]>>>>',
    '/Names<</JavaScript 8 0 R>>',
  ])('that says %s is refused', async (extra) => {
    expect(await prepare(buildPdf('CV', '', extra))).toEqual({ state: 'refused', reason: 'active' });
  });

  it.each([
    ['plainly', '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>', 'stream\n'],
    ['after blanks', '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>', 'stream   \r\n'],
    ['after a word of its own', '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>', 'stream %x\n'],
  ])('that folds such words into a stream, %s, is refused', async (_, head, stream) => {
    expect(await prepare(withFolded(head, deflateSync(Buffer.from(action)), stream))).toEqual(active);
  });

  it.each([
    ['in two ways', '/Filter[/FlateDecode/FlateDecode]'],
    ['in another way', '/Filter[/ASCII85Decode/FlateDecode]'],
    ['in a way told elsewhere', '/Filter 9 0 R'],
    ['with figures told elsewhere', '/Filter/FlateDecode/DecodeParms 9 0 R'],
    ['in a file of its own', '/F(a.bin)/Filter/FlateDecode'],
    ['behind a thousand words', `/Filter/ASCII85Decode/X(${'x'.repeat(9000)})`],
    ['behind a remark', '/Filter/ASCII85Decode%endobj 9 0 obj <<\n'],
    ['behind a text', '/Filter/ASCII85Decode/X(\\)endobj 9 0 obj<</Y())'],
    ['behind a list', '/Filter/ASCII85Decode/X[>>endobj]'],
    ['so that we cannot unfold it', '/Filter/FlateDecode'],
  ])('that folds objects %s is refused', async (_, way) => {
    const head = `<</Type/ObjStm/N 1/First 4${way}>>`;
    expect(await prepare(withFolded(head, 'Gb"0~>'))).toMatchObject({ state: 'refused' });
  });

  it.each([
    ['Word', '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 30>>\r\n', 'stream\r\n'],
    ['Acrobat', '<</Filter/FlateDecode/First 4/Length 30/N 1/Type/ObjStm>>', 'stream\r\n'],
    ['LaTeX', '<<\n/Type /ObjStm\n/N 1\n/First 4\n/Length 30      \n/Filter /FlateDecode\n>>\n', 'stream\n'],
    ['others', '<< /Type /ObjStm /Filter [ /FlateDecode ] /N 1 /First 4 /Length 30 >>\n', 'stream\n'],
  ])('that folds objects as %s does passes', async (_, head, stream) => {
    const objects = deflateSync(Buffer.from('9 0 <</Creator(Lea)>>'));
    expect(await prepare(withFolded(head, objects, stream))).toMatchObject({ state: 'ready' });
  });

  it.each([
    ['opens at a page of its own', '/OpenAction[3 0 R/Fit]', 'CV'],
    ['opens at a page by an action', '/OpenAction<</S/GoTo/D[3 0 R/XYZ null null 0]>>', 'CV'],
    ['speaks of programs', '', 'Je sais HTML/CSS/JavaScript et /Launch'],
  ])('that %s passes', async (_, extra, text) => {
    expect(await prepare(buildPdf(text, '', extra))).toMatchObject({ state: 'ready' });
  });

  it('that is locked is refused', async () => {
    expect(await prepare(buildPdf('CV', '', '/Encrypt<</Filter/Standard>>'))).toEqual({
      state: 'refused',
      reason: 'unreadable',
    });
  });

  it('of a few kilobytes that unfold into a gigabyte is refused, and what comes after it is read', async () => {
    const bomb = await buildBomb();
    expect(bomb.byteLength).toBeLessThan(100_000);
    const [refused, read] = await Promise.all([prepare(bomb), prepare(buildPdf('CV'))]);
    expect(refused).toEqual({ state: 'refused', reason: 'unreadable' });
    expect(read).toMatchObject({ state: 'ready' });
  });

  it('with more text than a person writes is refused', async () => {
    const long = deflateSync(Buffer.from('BT /F1 12 Tf (Mes gateaux) Tj ET\n'.repeat(30_000)));
    expect(await prepare(buildPdf('', '', '', '', { filter: '/FlateDecode', content: long }))).toEqual({
      state: 'refused',
      reason: 'unreadable',
    });
  });

  it('whose reader the machine cannot start is refused, and what comes after it is read', async () => {
    jest.spyOn(childProcess, 'execFile').mockImplementationOnce(() => {
      throw new Error('spawn ENOMEM');
    });
    expect(await prepare(buildPdf('CV'))).toEqual({ state: 'refused', reason: 'unreadable' });
    expect(await prepare(buildPdf('CV'))).toMatchObject({ state: 'ready' });
  });

  it('that cannot be read is refused', async () => {
    expect(await prepare(Buffer.from('%PDF-1.7 rien'))).toEqual({ state: 'refused', reason: 'unreadable' });
  });
});

describe('anything else', () => {
  it('is refused by its first bytes, whatever its name', async () => {
    expect(await prepare(Buffer.from('<html>'))).toEqual({ state: 'refused', reason: 'type' });
    expect(await prepare(Buffer.from('BEGIN:VCARD'))).toEqual({
      state: 'refused',
      reason: 'type',
    });
  });

  it('beyond five megabytes is not even looked at', async () => {
    expect(await prepare(new Uint8Array(ATTACHMENT_LIMIT + 1))).toEqual({ state: 'refused', reason: 'size' });
  });
});
