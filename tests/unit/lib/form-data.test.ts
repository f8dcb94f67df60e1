import { readForm, typedValues } from '@/lib/form-data';

const ordinary = { fields: 5, bytes: 100 };

function formOf(...entries: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('a form that is read', () => {
  it('makes an array of a repeated field and leaves React’s own out', () => {
    const form = formOf(['a', '1'], ['b', '2'], ['$ACTION_KEY', 'k'], ['a', '3']);
    expect(readForm(form, ordinary)).toEqual({ a: ['1', '3'], b: '2' });
  });

  it('is refused beyond its number of fields or of bytes, files included', () => {
    const fields = Array.from({ length: 6 }, (_, place): [string, string] => [`f${place}`, '']);
    expect(readForm(formOf(...fields.slice(1)), ordinary)).not.toBeNull();
    expect(readForm(formOf(...fields), ordinary)).toBeNull();
    expect(readForm(formOf(['texte', 'é'.repeat(50)]), ordinary)).toBeNull();
    expect(readForm(formOf(['fichier', new Blob(['x'.repeat(101)])]), ordinary)).toBeNull();
  });

  it('is gone through once, however many names it has', () => {
    const form = formOf(...Array.from({ length: 2_000 }, (_, n): [string, string] => [`f${n}`, 'v']));
    const getAll = jest.spyOn(form, 'getAll');
    expect(Object.keys(readForm(form, { fields: 2_000, bytes: 100_000 })!)).toHaveLength(2_000);
    expect(getAll).not.toHaveBeenCalled();
  });

  it('gives the texts back and no file', () => {
    const parsed = readForm(formOf(['a', '1'], ['fichier', new Blob(['x'])], ['__proto__', '2']), ordinary);
    expect(Object.entries(typedValues(parsed!))).toEqual([
      ['a', '1'],
      ['__proto__', '2'],
    ]);
  });
});
