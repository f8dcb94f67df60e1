import { readDate } from '@/lib/imports/cells/date';

describe('a date in a cell', () => {
  it.each([
    ['08/12/2005', '2005-12-08'],
    ['8/1/2005', '2005-01-08'],
    ['2005-12-28', '2005-12-28'],
    ['31/02/2006', null],
    ['29/02/2004', '2004-02-29'],
    ['12/2005', null],
    ['05/13/2005', null],
    ['hier', null],
  ])('%s gives %s', (written, day) => {
    expect(readDate(written)).toBe(day);
  });
});
