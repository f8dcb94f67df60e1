import { isDatabaseTrouble } from '@/lib/database-health/trouble';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('trouble with the database', () => {
  it.each([
    ['a statement that took too long', coded('57014')],
    ['a lock that others hold', coded('55P03')],
    ['a server that stops', coded('57P01')],
    ['a disk that is full', coded('53100')],
    ['a refused connection', coded('ECONNREFUSED')],
    ['no free connection', new Error('timeout exceeded when trying to connect')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    [
      'a raw query of Prisma',
      { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '55P03' } } } },
    ],
    ['Prisma’s own wrapping', Object.assign(new Error('x'), { cause: { kind: 'DatabaseNotReachable' } })],
  ])('is %s', (_what, error) => {
    expect(isDatabaseTrouble(error)).toBe(true);
  });

  it.each([
    ['a key that exists', coded('23505')],
    ['a column that is missing', coded('42703')],
    ['a fault of ours', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('is not %s', (_what, error) => {
    expect(isDatabaseTrouble(error)).toBe(false);
  });
});
