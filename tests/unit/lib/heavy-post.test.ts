import { isHeavyPost } from '@/lib/heavy-post';

const bytes = (length: number) => new Headers({ 'content-length': String(length) });

describe('a form that is too heavy', () => {
  it('is one that no page of ours asks for', () => {
    expect(isHeavyPost('POST', '/competences/ABCDEF/ecrire', bytes(700_000))).toBe(false);
    expect(isHeavyPost('POST', '/connexion', bytes(3_000_000))).toBe(true);
  });

  it('is not the file that a counsellor imports', () => {
    expect(isHeavyPost('POST', '/conseil/imports', bytes(40_000_000))).toBe(false);
    expect(isHeavyPost('POST', '/conseil/imports', bytes(60_000_000))).toBe(true);
  });

  it('is not an answer with its three files', () => {
    expect(isHeavyPost('POST', '/echanges/018f', bytes(16_000_000))).toBe(false);
    expect(isHeavyPost('POST', '/echanges/018f', bytes(20_000_000))).toBe(true);
  });

  it('may not hide its length', () => {
    expect(isHeavyPost('POST', '/connexion', new Headers({ 'transfer-encoding': 'chunked' }))).toBe(true);
  });

  it('does not concern reading', () => {
    expect(isHeavyPost('GET', '/competences', new Headers())).toBe(false);
  });
});
