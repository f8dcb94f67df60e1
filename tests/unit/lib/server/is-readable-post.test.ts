import { isReadablePost } from '@/lib/server/is-readable-post';

const TYPE = 'multipart/form-data; boundary=----x';
const ID = 'a'.repeat(42);

function bodyOf(fields: Record<string, string>, end = '------x--\r\n'): Buffer[] {
  const parts = Object.entries(fields).map(
    ([name, value]) => `------x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  // in two pieces, as a connection may bring them
  const text = parts.join('') + end;
  return [Buffer.from(text.slice(0, 7)), Buffer.from(text.slice(7))];
}

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, 'v']));
const call = (root: string, fields: Record<string, string> = { _1_nom: 'Ana' }) =>
  isReadablePost({ 'content-type': TYPE, 'next-action': ID }, bodyOf({ ...fields, 0: root }));
const form = (fields: Record<string, string>) => isReadablePost({ 'content-type': TYPE }, bodyOf(fields));

describe('the body of a form', () => {
  it('passes as a browser sends it, with and without JavaScript', async () => {
    expect(await call('[null,"$K1"]')).toBe(true);
    expect(await call('[{"ok":false,"formError":"Non","values":{"a":"$$K1"}},"$K1"]')).toBe(true);
    const reference = { id: ID, bound: '$@1' };
    const fields = { $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify(reference), '$ACTION_1:1': '[null]' };
    expect(await form({ ...fields, $ACTION_KEY: 'k', nom: 'Ana' })).toBe(true);
    expect(await form({ [`$ACTION_ID_${ID}`]: '', nom: 'Ana' })).toBe(true);
  });

  it('is refused with more fields than any page has', async () => {
    expect(await form(many(900))).toBe(true);
    expect(await form(many(28_000))).toBe(false);
  });

  it('is read however large its file is, and refused when it is cut or asks React for something else', async () => {
    const root = Buffer.from('------x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[null,"$K1"]\r\n');
    const other = Buffer.from('------x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$Q1"]\r\n');
    const head = '------x\r\nContent-Disposition: form-data; name="_1_fichier"; filename="a.csv"\r\n\r\n';
    const file = Buffer.from(`${head}${'nom;prénom\r\n'.repeat(200_000)}\r\n`);
    const end = Buffer.from('------x--\r\n');
    const headers = { 'content-type': TYPE, 'next-action': ID };
    expect(await isReadablePost(headers, [file, root, end])).toBe(true);
    expect(await isReadablePost(headers, [file, root])).toBe(false);
    expect(await isReadablePost(headers, [root, file])).toBe(false);
    expect(await isReadablePost(headers, [file, other, end])).toBe(false);
  });

  it('is refused when it is cut or has no boundary', async () => {
    expect(await isReadablePost({ 'content-type': TYPE }, bodyOf({ nom: 'Ana' }, ''))).toBe(false);
    expect(await isReadablePost({ 'content-type': 'multipart/form-data' }, bodyOf({ nom: 'Ana' }))).toBe(
      false,
    );
    expect(await isReadablePost({ 'content-type': 'text/plain', 'next-action': ID }, [])).toBe(false);
  });

  it.each(['x=1; boundary=----x', 'xboundary=zzz; boundary=----x', 'x="boundary=zzz"; boundary=----x'])(
    'is refused when %s leaves open which boundary counts',
    async (parameters) => {
      const headers = { 'content-type': `multipart/form-data; ${parameters}` };
      expect(await isReadablePost(headers, bodyOf({ nom: 'Ana' }))).toBe(false);
    },
  );

  it.each([
    '',
    '[',
    '{}',
    '["$K1"]',
    '["$Q1","$K1"]',
    '[{"then":"$@1"},"$K1"]',
    '[null,"$K1:0"]',
    '[null,"$F1"]',
    '[null,null]',
  ])('is refused when React would be asked to decode %j', async (root) => {
    expect(await call(root)).toBe(false);
  });

  it.each([
    { $ACTION_REF_1: '' },
    { $ACTION_REF_x: '' },
    { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a","bound":"$@9"}' },
    { $ACTION_REF_1: '', '$ACTION_1:0': 'null' },
    { $ACTION_ID_constructor: '' },
  ])('is refused when it names an action as %j', async (fields) => {
    expect(await form(fields as unknown as Record<string, string>)).toBe(false);
  });
});
