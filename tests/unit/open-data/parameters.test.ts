import { z } from 'zod';
import { many, one, readQuery } from '@/lib/open-data/parameters';

const parameters = {
  page: one(z.string().regex(/^\d+$/, 'un nombre est attendu.').transform(Number), 'Page'),
  metier: many(z.string(), 'Métier'),
};
const read = (query: string) => readQuery(parameters, new URLSearchParams(query));

describe('the parameters of open data', () => {
  it('are read by name, repeated ones as a list', () => {
    expect(read('metier=G1602&page=2&metier=D1106')).toEqual({
      ok: true,
      query: { page: 2, metier: ['G1602', 'D1106'] },
    });
  });

  it('may be absent or empty', () => {
    expect(read('metier=')).toEqual({ ok: true, query: { page: undefined, metier: [] } });
  });

  it('are refused when unknown, wrong or given twice', () => {
    expect(read('pge=2')).toMatchObject({ ok: false, problems: [{ parameter: 'pge' }] });
    expect(read('page=deux')).toMatchObject({ ok: false, problems: [{ parameter: 'page' }] });
    expect(read('page=1&page=2')).toMatchObject({ ok: false, problems: [{ parameter: 'page' }] });
    expect(read('__proto__=x&constructor=y')).toMatchObject({ ok: false });
  });

  it('take as many values of a criterion as the pages do, and refuse more', () => {
    const many = (count: number) => read(Array.from({ length: count }, (_, at) => `metier=M${at}`).join('&'));
    expect(many(500)).toMatchObject({ ok: true });
    expect(many(501)).toEqual({
      ok: false,
      problems: [{ parameter: 'metier', detail: 'Trop de valeurs : 500 au plus.' }],
    });
  });
});
