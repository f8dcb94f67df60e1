import { type IncomingMessage } from 'node:http';
import { clientAddress, settleClientAddress } from '@/lib/server/settle-client-address';

describe('the client’s address', () => {
  it('is the connection’s without a proxy, whatever the request announces', () => {
    expect(clientAddress('203.0.113.7', '198.51.100.1', 0)).toBe('203.0.113.7');
    expect(clientAddress('::ffff:203.0.113.7', undefined, 0)).toBe('203.0.113.7');
  });

  it('is what the trusted proxies added, not what the client wrote before it', () => {
    const forwarded = '1.1.1.1, 198.51.100.1, 192.0.2.9';
    expect(clientAddress('127.0.0.1', forwarded, 1)).toBe('192.0.2.9');
    expect(clientAddress('127.0.0.1', forwarded, 2)).toBe('198.51.100.1');
  });

  it('is read with a port and in brackets', () => {
    expect(clientAddress('127.0.0.1', '192.0.2.9:4711', 1)).toBe('192.0.2.9');
    expect(clientAddress('127.0.0.1', '[2001:db8::1]:4711', 1)).toBe('2001:db8::1');
  });

  it('is the connection’s when a proxy announces none', () => {
    expect(clientAddress('203.0.113.7', undefined, 1)).toBe('203.0.113.7');
    expect(clientAddress('203.0.113.7', 'unknown', 1)).toBe('203.0.113.7');
  });
});

describe('the headers of a request', () => {
  const settle = (trustedProxies: number) => {
    const request = {
      headers: {
        'x-forwarded-for': '1.1.1.1, 192.0.2.9',
        'x-forwarded-host': 'ailleurs.test, cartemploi.test',
        'x-forwarded-proto': 'https',
        'x-real-ip': '1.1.1.1',
        forwarded: 'for=1.1.1.1',
      },
      socket: { remoteAddress: '203.0.113.7' },
    } as unknown as IncomingMessage;
    settleClientAddress(request, trustedProxies);
    return request.headers;
  };

  it('keep nothing of what a client invents without a proxy', () => {
    expect(settle(0)).toEqual({ 'x-forwarded-for': '203.0.113.7' });
  });

  it('keep what a trusted proxy wrote last', () => {
    expect(settle(1)).toEqual({
      'x-forwarded-for': '192.0.2.9',
      'x-forwarded-host': 'cartemploi.test',
      'x-forwarded-proto': 'https',
    });
  });
});
