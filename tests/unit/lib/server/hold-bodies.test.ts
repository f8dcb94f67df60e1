import { holdBodies } from '@/lib/server/hold-bodies';

const MOST = { texts: 10, files: 30, all: 40 };

describe('the bodies held at one time', () => {
  it('leave no room for more of one network, and room for others', () => {
    const hold = holdBodies(MOST);
    expect(hold('one', false).add(10)).toBe(true);
    expect(hold('one', false).add(1)).toBe(false);
    expect(hold('other', false).add(10)).toBe(true);
  });

  it('may be larger for those who may send files', () => {
    const hold = holdBodies(MOST);
    expect(hold('one', true).add(30)).toBe(true);
    expect(hold('one', true).add(1)).toBe(false);
  });

  it('are limited for all networks together', () => {
    const hold = holdBodies(MOST);
    expect(hold('one', true).add(30)).toBe(true);
    expect(hold('other', true).add(11)).toBe(false);
  });

  it('give their room back once', () => {
    const hold = holdBodies(MOST);
    const body = hold('one', false);
    expect(body.add(10)).toBe(true);
    body.end();
    body.end();
    expect(hold('one', false).add(10)).toBe(true);
    expect(hold('one', false).add(1)).toBe(false);
  });

  it('take nothing after their end', () => {
    const body = holdBodies(MOST)('one', false);
    body.end();
    expect(body.add(1)).toBe(false);
  });
});
