import sharp from 'sharp';
import { prepareFile } from '@/lib/attachments/prepare-file';
import { ATTACHMENT_LIMIT } from '@/lib/attachments/schema';
import { buildPdf } from '../../support/attachments/build-pdf';

const known = { people: ['Léa', 'Vasseur'], wholes: [] };
const prepare = (content: Uint8Array, name = 'x') => prepareFile({ name, content }, known);

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

  it('that cannot be read is refused', async () => {
    expect(await prepare(Buffer.from('%PDF-1.7 rien'))).toEqual({ state: 'refused', reason: 'unreadable' });
  });
});

describe('anything else', () => {
  it('is refused by its first bytes, whatever its name', async () => {
    expect(await prepare(Buffer.from('<html>'), 'cv.pdf')).toEqual({ state: 'refused', reason: 'type' });
    expect(await prepare(Buffer.from('BEGIN:VCARD'), 'photo.png')).toEqual({
      state: 'refused',
      reason: 'type',
    });
  });

  it('beyond five megabytes is not even looked at', async () => {
    expect(await prepare(new Uint8Array(ATTACHMENT_LIMIT + 1))).toEqual({ state: 'refused', reason: 'size' });
  });
});
