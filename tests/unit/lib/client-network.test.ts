import { clientNetwork } from '@/lib/client-network';

describe('the network that a limit counts', () => {
  it('is an IPv4 address', () => {
    expect(clientNetwork('192.0.2.9')).toBe('192.0.2.9');
  });

  it.each(['2001:db8:0:1::1', '2001:0DB8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8::1:2:3:4:5'])(
    'is the /64 of the IPv6 address %s',
    (address) => {
      expect(clientNetwork(address)).toBe('2001:db8:0:1::/64');
    },
  );

  it('is not that of the next household', () => {
    expect(clientNetwork('2001:db8:0:2::1')).not.toBe(clientNetwork('2001:db8:0:1::1'));
  });
});
