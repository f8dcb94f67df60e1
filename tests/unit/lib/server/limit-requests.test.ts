import { limitRequests } from '@/lib/server/limit-requests';

const ask = (refuse: ReturnType<typeof limitRequests>, address: string, target = '/', now = 0) =>
  refuse(address, target, now)?.status;

describe('a flood of requests', () => {
  it('is refused until the next minute, and other networks are not', () => {
    const refuse = limitRequests(2);
    const answers = Array.from({ length: 3 }, () => ask(refuse, '192.0.2.9'));
    expect(answers).toEqual([undefined, undefined, 429]);
    expect(ask(refuse, '192.0.2.10')).toBeUndefined();
    expect(ask(refuse, '192.0.2.9', '/', 60_000)).toBeUndefined();
  });

  it('says when to come back', () => {
    const refuse = limitRequests(0);
    expect(refuse('192.0.2.9', '/', 45_000)?.headers).toEqual({ 'Retry-After': '15' });
  });

  it('is one for all addresses of a /64', () => {
    const refuse = limitRequests(1);
    expect(ask(refuse, '2001:db8::1')).toBeUndefined();
    expect(ask(refuse, '2001:db8::2')).toBe(429);
  });

  it('is not what one page loads of the build, nor what comes from this machine', () => {
    const refuse = limitRequests(0);
    expect(ask(refuse, '192.0.2.9', '/_next/static/a.js')).toBeUndefined();
    expect(ask(refuse, '127.0.0.1')).toBeUndefined();
  });

  it('is more than a classroom of thirty makes', () => {
    const refuse = limitRequests();
    const answers = Array.from({ length: 30 * 60 }, () => ask(refuse, '192.0.2.9'));
    expect(answers.every((status) => status === undefined)).toBe(true);
  });
});
