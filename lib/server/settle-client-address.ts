import { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Names under which clients and proxies announce an address; only ours is left to the pages. */
const ANNOUNCED = ['forwarded', 'x-real-ip', 'x-client-ip', 'x-forwarded-port'];
/** What a proxy says of the address people typed: believed only when there is one. */
const OF_THE_PROXY = ['x-forwarded-host', 'x-forwarded-proto'];

/** Leaves one address in X-Forwarded-For, the client's, and of the other forwarding headers only what a trusted proxy wrote. */
export function settleClientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): void {
  headers['x-forwarded-for'] = clientAddress(
    socket.remoteAddress ?? '',
    headers['x-forwarded-for'],
    trustedProxies,
  );
  for (const name of ANNOUNCED) Reflect.deleteProperty(headers, name);
  for (const name of OF_THE_PROXY) keepLast(headers, name, trustedProxies > 0);
}

/**
 * Each proxy adds the address that it sees: behind n trusted ones the n-th address from the right is the client's,
 * and everything left of it is the client's own invention.
 */
export function clientAddress(
  remote: string,
  forwarded: string | string[] | undefined,
  trustedProxies: number,
): string {
  if (trustedProxies === 0) return plain(remote);
  const hops = [forwarded ?? []].flat().join(',').split(',').map(plain).filter(Boolean);
  const announced = hops.at(-trustedProxies) ?? hops[0] ?? '';
  return isIP(announced) ? announced : plain(remote);
}

/** Without a port, brackets, a zone, or IPv6's way of writing an IPv4 address. */
function plain(address: string): string {
  const bare = address.trim().replace(/^\[([^\]]*)\](:\d+)?$/, '$1');
  const host = bare.split(':').length === 2 ? bare.split(':')[0]! : bare;
  return host.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
}

function keepLast(headers: IncomingHttpHeaders, name: string, trusted: boolean): void {
  const last = [headers[name] ?? []].flat().join(',').split(',').at(-1)?.trim();
  if (trusted && last && !/[^\w.:[\]-]/.test(last)) headers[name] = last;
  else Reflect.deleteProperty(headers, name);
}
