import { isLoopback } from './env-schema';

/**
 * Whether a request names this machine by a name that is not its own (DNS rebinding): a page of another site then
 * reads ours as its own. With the local transport that would be everybody's sign-in links.
 */
export function isForeignHost(headers: Headers): boolean {
  const address = `http://${headers.get('host') ?? ''}`;
  return !URL.canParse(address) || !isLoopback(new URL(address).hostname);
}
