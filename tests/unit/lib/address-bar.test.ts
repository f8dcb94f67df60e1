import { pageNumber, wordOf } from '@/lib/address-bar';

describe('a word of the address', () => {
  it.each(['toString', 'constructor', '__proto__', '', undefined])('says nothing as %j', (word) => {
    expect(wordOf({ fait: 'C’est fait.' }, word)).toBeUndefined();
  });

  it('says its sentence, also when written twice', () => {
    expect(wordOf({ fait: 'C’est fait.' }, 'fait')).toBe('C’est fait.');
    expect(wordOf({ fait: 'C’est fait.' }, ['fait', 'toString'])).toBe('C’est fait.');
  });
});

describe('a page of the address', () => {
  it.each([
    ['2', 2],
    ['2.7', 2],
    ['0', 1],
    ['-3', 1],
    ['deux', 1],
    [undefined, 1],
    ['1e309', 10_000],
    ['99999999999999999999', 10_000],
  ])('is of %j the number %i', (given, page) => {
    expect(pageNumber(given)).toBe(page);
  });
});
