import 'server-only';
import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { hashSessionToken } from './hash-session-token';
import { SIGN_IN_LINK_LIFETIME } from './rules';
import { sessionCookie } from './session-cookie';

const BASE_PATH = '/api/auth';

// Three departures from the stock adapter: session tokens are hashed at rest; a mailed token alone names its
// address, so that no address stands in a link; and nobody is created by signing in.
function adapterOn(tx: Tx): ReturnType<typeof PrismaAdapter> {
  const stock = PrismaAdapter(tx as never);
  return {
    ...stock,
    createUser: () => Promise.reject(new Error('accounts are made by inscription or by a counsellor')),
    createSession: async (session) => {
      await stock.createSession!({ ...session, sessionToken: hashSessionToken(session.sessionToken) });
      return session;
    },
    getSessionAndUser: (token) => stock.getSessionAndUser!(hashSessionToken(token)),
    deleteSession: async (token) => {
      await tx.session.deleteMany({ where: { sessionToken: hashSessionToken(token) } });
    },
    useVerificationToken: async ({ token }) => {
      const found = await tx.verificationToken.findUnique({ where: { token } });
      if (!found) return null;
      const { count } = await tx.verificationToken.deleteMany({ where: { token } });
      return count === 1 ? found : null;
    },
  };
}

function authOn(tx: Tx) {
  return NextAuth({
    adapter: adapterOn(tx),
    basePath: BASE_PATH,
    secret: env.AUTH_SECRET,
    trustHost: true,
    session: { strategy: 'database' },
    cookies: { sessionToken: sessionCookie },
    providers: [
      {
        id: 'email',
        type: 'email',
        name: 'E-mail',
        from: '',
        maxAge: SIGN_IN_LINK_LIFETIME / 1000,
        options: {},
        sendVerificationRequest: () => Promise.reject(new Error('links are mailed by requestSignInLink')),
      },
    ],
    callbacks: {
      signIn: async ({ user }) =>
        (await tx.user.count({ where: { email: user.email ?? '', disabledAt: null } })) === 1,
    },
    logger: { error: () => undefined, warn: () => undefined },
  });
}

/**
 * Redeems a mailed token through next-auth's own callback, which is called from here only: no route leads to it,
 * since its GET would let a mail scanner use the link up. Answers the session token for the cookie, or null when
 * the link is unknown, used, too old, or its account is closed.
 */
export async function redeemThroughNextAuth(tx: Tx, token: string): Promise<string | null> {
  const url = new URL(`${BASE_PATH}/callback/email`, env.PUBLIC_URL);
  url.searchParams.set('token', token);
  const answer = await authOn(tx).handlers.GET(new NextRequest(url));
  const prefix = `${sessionCookie.name}=`;
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(prefix));
  const value = cookie?.slice(prefix.length).split(';')[0];
  return value ? decodeURIComponent(value) : null;
}
