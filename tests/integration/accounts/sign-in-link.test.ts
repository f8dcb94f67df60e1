import { db, transaction } from '@/lib/db';
import { hashLinkToken } from '@/lib/accounts/hash-link-token';
import { hashSessionToken } from '@/lib/accounts/hash-session-token';
import { findActorBySession } from '@/lib/accounts/actor-repository';
import { isLinkAlive } from '@/lib/accounts/is-link-alive';
import { redeemSignInLink } from '@/lib/accounts/redeem-sign-in-link';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { LIVE_LINKS_AN_ADDRESS } from '@/lib/accounts/rules';
import { listOpenSessions } from '@/lib/accounts/session-repository';
import { endSession, signOut, signOutEverywhere } from '@/lib/accounts/sign-out';
import { DomainError } from '@/lib/domain-error';
import { unseal } from '@/lib/seal';

const HOUR = 3_600_000;
const email = 'conseillere@mission.test';
// next-auth compares with the real clock
const now = new Date();

async function createUser(role: 'counsellor' | 'director' = 'counsellor', address = email) {
  return db.user.create({ data: { email: address, role } });
}

async function request(address = email, suite?: string, at = now) {
  await transaction((tx) => requestSignInLink(tx, { email: address, suite, now: at }));
  const row = await db.outboxEntry.findFirst({ where: { topic: 'sign-in' }, orderBy: { sequence: 'desc' } });
  if (!row?.sealed) return null;
  const { url } = JSON.parse(unseal(row.sealed)) as { url: string };
  return new URL(url);
}

const tokenOf = (url: URL | null) => url?.searchParams.get('jeton') ?? '';

function redeem(token: string, suite?: string, currentSession?: string, at = now) {
  return transaction((tx) => redeemSignInLink(tx, { token, suite, currentSession, now: at }));
}

describe('a sign-in link', () => {
  it('leads to a page with a button and names nobody', async () => {
    await createUser();
    const url = await request(email, '/conseil/relectures');
    expect(url?.pathname).toBe('/connexion/confirmer');
    expect(url?.href).not.toContain('mission.test');
    expect(url?.searchParams.get('suite')).toBe('/conseil/relectures');
  });

  it('is kept as a hash only', async () => {
    await createUser();
    const token = tokenOf(await request());
    const rows = await db.verificationToken.findMany();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.token).toBe(hashLinkToken(token));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is not made for an address nobody has', async () => {
    expect(await request('inconnue@ailleurs.test')).toBeNull();
    expect(await db.verificationToken.count()).toBe(0);
  });

  it('is not mailed without end to somebody who does not open it, whoever asks', async () => {
    await createUser();
    for (let asked = 0; asked < LIVE_LINKS_AN_ADDRESS + 3; asked++) await request();
    expect(await db.outboxEntry.count()).toBe(LIVE_LINKS_AN_ADDRESS);
    const later = new Date(now.getTime() + HOUR + 1);
    expect(await isLinkAlive(tokenOf(await request(email, undefined, later)), later)).toBe(true);
  });

  it('is not made for a closed account', async () => {
    const user = await createUser();
    await db.user.update({ where: { id: user.id }, data: { disabledAt: now } });
    expect(await request()).toBeNull();
  });

  it('may be looked at as often as a scanner likes', async () => {
    await createUser();
    const token = tokenOf(await request());
    expect(await isLinkAlive(token, now)).toBe(true);
    expect(await isLinkAlive(token, now)).toBe(true);
    expect((await redeem(token)).path).toBe('/conseil');
  });

  it('signs in once', async () => {
    const user = await createUser();
    const token = tokenOf(await request());
    const { sessionToken } = await redeem(token);
    const found = await findActorBySession(hashSessionToken(sessionToken), now);
    expect(found?.actor).toEqual({ role: 'counsellor', userId: user.id });
    await expect(redeem(token)).rejects.toThrow(DomainError);
    expect(await db.session.count()).toBe(1);
  });

  it('signs in one of two presses made at the same instant', async () => {
    await createUser();
    const token = tokenOf(await request());
    const answers = await Promise.allSettled([redeem(token), redeem(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.session.count()).toBe(1);
  });

  it('dies after an hour', async () => {
    await createUser();
    const token = tokenOf(await request());
    const later = new Date(now.getTime() + HOUR + 1);
    expect(await isLinkAlive(token, later)).toBe(false);
    await expect(redeem(token, undefined, undefined, later)).rejects.toThrow('plus d’une heure');
  });

  it('dies with every other link of the same address once one was used', async () => {
    await createUser();
    const first = tokenOf(await request());
    const second = tokenOf(await request());
    await redeem(second);
    await expect(redeem(first)).rejects.toThrow(DomainError);
    expect(await db.verificationToken.count()).toBe(0);
  });

  it('never leads away from this site', async () => {
    await createUser();
    const token = tokenOf(await request(email, 'https://ailleurs.test/'));
    expect((await redeem(token, '//ailleurs.test')).path).toBe('/conseil');
  });

  it.each([
    ['the same person', email],
    ['somebody else', 'directrice@mission.test'],
  ])('ends the session of %s that the browser presents', async (_who, address) => {
    await createUser();
    if (address !== email) await createUser('director', address);
    const first = await redeem(tokenOf(await request(address)));
    const second = await redeem(tokenOf(await request()), undefined, first.sessionToken);
    expect(await db.session.findMany({ select: { sessionToken: true } })).toEqual([
      { sessionToken: hashSessionToken(second.sessionToken) },
    ]);
  });

  it('that does not work leaves the session that the browser presents', async () => {
    await createUser();
    const { sessionToken } = await redeem(tokenOf(await request()));
    await expect(redeem('x', undefined, sessionToken)).rejects.toThrow(DomainError);
    expect(await findActorBySession(hashSessionToken(sessionToken), now)).not.toBeNull();
  });
});

describe('a session', () => {
  it('is kept as a hash only, and short for staff', async () => {
    await createUser();
    const { sessionToken } = await redeem(tokenOf(await request()));
    const row = await db.session.findFirstOrThrow();
    expect(row.sessionToken).toBe(hashSessionToken(sessionToken));
    expect(row.expires.getTime() - now.getTime()).toBe(4 * HOUR);
  });

  it('of staff ends 12 hours after it was opened, however much it is used', async () => {
    await createUser();
    const hash = hashSessionToken((await redeem(tokenOf(await request()))).sessionToken);
    const far = new Date(now.getTime() + 24 * HOUR);
    await db.session.updateMany({ data: { expires: far, createdAt: now } });
    const after = (hours: number) => findActorBySession(hash, new Date(now.getTime() + hours * HOUR));
    expect(await after(11.9)).not.toBeNull();
    expect(await after(12)).toBeNull();
  });

  it('is ended from the list by its owner only', async () => {
    const user = await createUser();
    const other = await createUser('director', 'directrice@mission.test');
    const here = await redeem(tokenOf(await request()));
    await redeem(tokenOf(await request()));
    const [current, elsewhere] = await listOpenSessions(user.id, hashSessionToken(here.sessionToken), now);
    const end = (userId: string, id: string) =>
      transaction((tx) => endSession(tx, { userId, id, sessionToken: here.sessionToken }));
    expect(await end(other.id, elsewhere!.id)).toBe(false);
    expect(await db.session.count()).toBe(2);
    expect(await end(user.id, elsewhere!.id)).toBe(false);
    expect(await db.session.count()).toBe(1);
    expect([current!.isThisOne, await end(user.id, current!.id)]).toEqual([true, true]);
    expect(await db.session.count()).toBe(0);
  });

  it('ends in this browser, or everywhere', async () => {
    const user = await createUser();
    const first = await redeem(tokenOf(await request()));
    await redeem(tokenOf(await request()));
    await redeem(tokenOf(await request()));
    await transaction((tx) => signOut(tx, user.id, first.sessionToken));
    expect(await db.session.count()).toBe(2);
    expect(await transaction((tx) => signOutEverywhere(tx, user.id))).toBe(2);
    expect(await db.session.count()).toBe(0);
  });
});
