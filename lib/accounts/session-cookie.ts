import { env } from '@/lib/env';

const https = env.PUBLIC_URL.startsWith('https:');
const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** The only cookie of the site. `__Host-` ties it to this host and path, which browsers accept over https only. */
export const sessionCookie = {
  name: https ? '__Host-cartemploi' : 'cartemploi',
  options: { httpOnly: true, sameSite: 'lax', secure: https, path: '/', maxAge: THIRTY_DAYS },
} as const;
