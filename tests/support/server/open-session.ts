import { randomBytes, randomUUID } from 'node:crypto';
import { hashSessionToken } from '@/lib/accounts/hash-session-token';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { connect } from '@/lib/embedded-postgres/connect';
import { testDatabaseUrl } from '../variables';

/** Opens a session as the sign-in would, for journeys that are about something else; answers the Cookie header. */
export async function openSession(database: string, email: string): Promise<string> {
  const client = await connect(testDatabaseUrl(database));
  try {
    const token = randomBytes(32).toString('base64url');
    const { rowCount } = await client.query(
      `INSERT INTO "Session" (id, "sessionToken", "userId", expires, "factorAt")
       SELECT $1, $2, id, now() + interval '1 hour', now() FROM "User" WHERE email = $3`,
      [randomUUID(), hashSessionToken(token), email],
    );
    if (rowCount !== 1) throw new Error(`nobody has the address ${email}`);
    return `${sessionCookie.name}=${token}`;
  } finally {
    await client.end();
  }
}
