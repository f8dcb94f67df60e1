import { Secret, TOTP } from 'otpauth';
import { findActorBySession } from '@/lib/accounts/actor-repository';
import { hashSessionToken } from '@/lib/accounts/hash-session-token';
import { redeemSignInLink } from '@/lib/accounts/redeem-sign-in-link';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { db, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { beginEnrolment, confirmEnrolment, findEnrolment } from '@/lib/second-factor/enrol';
import { countTry, findEnrollingHolder, findHolder } from '@/lib/second-factor/find-holder';
import { passFactor } from '@/lib/second-factor/pass';
import { resetFactor } from '@/lib/second-factor/reset';
import { TRIES_AT_ONCE } from '@/lib/second-factor/rules';
import { unseal } from '@/lib/seal';

const email = 'conseillere@mission.test';
const MINUTE = 60_000;
// next-auth compares with the real clock
const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);

let userId: string;
beforeEach(async () => {
  userId = (await db.user.create({ data: { email, role: 'counsellor' } })).id;
});
afterEach(() => {
  env.SECOND_FACTOR = 'optional';
});

/** The hash of a session that the mailed link opens, and where it leads. */
async function signIn(at = now) {
  await transaction((tx) => requestSignInLink(tx, { email, suite: '/conseil/relectures', now: at }));
  const row = await db.outboxEntry.findFirstOrThrow({
    where: { topic: 'sign-in' },
    orderBy: { sequence: 'desc' },
  });
  const { url } = JSON.parse(unseal(row.sealed!)) as { url: string };
  const token = new URL(url).searchParams.get('jeton')!;
  const { sessionToken, path } = await transaction((tx) =>
    redeemSignInLink(tx, { token, suite: '/conseil/relectures', currentSession: undefined, now: at }),
  );
  return { hash: hashSessionToken(sessionToken), path };
}

const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** Sets a factor up with this session; returns its secret and recovery codes. */
async function enrol(hash: string, at = now) {
  const holder = (await findEnrollingHolder(hash, at))!;
  await transaction((tx) => beginEnrolment(tx, holder));
  const enrolment = (await findEnrolment(holder))!;
  const code = codeAt(enrolment.secret, at);
  await transaction((tx) => confirmEnrolment(tx, holder, { code, now: at }));
  return enrolment;
}

async function give(hash: string, code: string, at = now) {
  const holder = (await findHolder(hash, at))!;
  return transaction((tx) => passFactor(tx, holder, { code, now: at }));
}

const isSomebody = async (hash: string, at = now) => (await findActorBySession(hash, at)) !== null;

describe('a second factor', () => {
  it('is not asked for before one is set up, where it is optional', async () => {
    const { hash, path } = await signIn();
    expect([path, await isSomebody(hash)]).toEqual(['/conseil/relectures', true]);
  });

  it('must be set up before anything else where it is required', async () => {
    env.SECOND_FACTOR = 'required';
    const { hash, path } = await signIn();
    expect(path).toBe('/connexion/second-facteur?suite=%2Fconseil%2Frelectures');
    expect(await isSomebody(hash)).toBe(false);
    await enrol(hash);
    expect(await isSomebody(hash)).toBe(true);
  });

  it('is asked for after the mailed link once it is set up, and ends the sessions that did not give it', async () => {
    const first = await signIn();
    const elsewhere = await signIn();
    const { secret } = await enrol(first.hash);
    expect([await isSomebody(first.hash), await isSomebody(elsewhere.hash)]).toEqual([true, false]);
    const second = await signIn();
    expect(second.path).toContain('/connexion/second-facteur');
    expect(await isSomebody(second.hash)).toBe(false);
    await give(second.hash, codeAt(secret, later(1)), later(1));
    expect(await isSomebody(second.hash, later(1))).toBe(true);
  });

  it('refuses a wrong code, and the session stays nobody', async () => {
    const { secret } = await enrol((await signIn()).hash);
    const { hash } = await signIn();
    const wrong = codeAt(secret, later(60));
    await expect(give(hash, wrong)).rejects.toThrow('Ce code n’est pas le bon');
    expect(await isSomebody(hash)).toBe(false);
    expect(await db.session.count({ where: { factorAt: null } })).toBe(1);
  });

  it('takes one code once, even when it is given twice at the same instant', async () => {
    const { secret } = await enrol((await signIn()).hash);
    const [one, other] = [await signIn(), await signIn()];
    const code = codeAt(secret, later(1));
    const tries = await Promise.allSettled([one, other].map(({ hash }) => give(hash, code, later(1))));
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = tries[0]!.status === 'rejected' ? one : other;
    await expect(give(late.hash, codeAt(secret, now), later(1))).rejects.toThrow('déjà servi');
    expect(await isSomebody(late.hash, later(1))).toBe(false);
  });

  it('takes two presses of one button for one, and spends one code', async () => {
    const { recoveryCodes } = await enrol((await signIn()).hash);
    const { hash } = await signIn();
    const holder = (await findHolder(hash, now))!;
    const press = () => transaction((tx) => passFactor(tx, holder, { code: recoveryCodes[0]!, now }));
    await Promise.all([press(), press()]);
    expect(await isSomebody(hash)).toBe(true);
    expect(await db.recoveryCode.count()).toBe(recoveryCodes.length - 1);
    expect(await db.outboxEntry.count({ where: { topic: 'owner-notice' } })).toBe(1);
  });

  it('is replaced by a recovery code once, which is told by mail', async () => {
    const { recoveryCodes } = await enrol((await signIn()).hash);
    const [one, other] = [await signIn(), await signIn()];
    const [code = ''] = recoveryCodes;
    const tries = await Promise.allSettled([
      give(one.hash, code),
      give(other.hash, ` ${code.toLowerCase().replaceAll('-', ' ')}`),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.recoveryCode.count()).toBe(recoveryCodes.length - 1);
    const mails = await db.outboxEntry.findMany({ where: { topic: 'owner-notice' } });
    expect(mails.map(({ refs }) => refs)).toEqual([{ code: 'recovery-code-used', path: '/mon-compte' }]);
  });

  it('does not take somebody else’s recovery code', async () => {
    await enrol((await signIn()).hash);
    const { hash } = await signIn();
    const other = await db.user.create({ data: { email: 'autre@mission.test', role: 'counsellor' } });
    const { recoveryCodes } = await enrolOther(other.id);
    await expect(give(hash, recoveryCodes[0]!)).rejects.toThrow('Ce code n’est pas le bon');
    expect(await db.recoveryCode.count({ where: { userId: other.id } })).toBe(recoveryCodes.length);
  });

  it('cannot be replaced by a mailbox alone, nor by a computer left open', async () => {
    const first = await signIn();
    await enrol(first.hash);
    expect(await findEnrollingHolder((await signIn()).hash, now)).toBeNull();
    expect(await findEnrollingHolder(first.hash, later(16))).toBeNull();
  });

  it('begun by two sessions is confirmed by the first; the other one neither reads its secret nor replaces it', async () => {
    env.SECOND_FACTOR = 'required';
    const [owner, thief] = [await signIn(), await signIn()];
    const thiefs = (await findEnrollingHolder(thief.hash, now))!;
    await transaction((tx) => beginEnrolment(tx, thiefs));
    const drawn = (await findEnrolment(thiefs))!;
    const { secret } = await enrol(owner.hash);
    expect(await findEnrolment(thiefs)).toBeNull();
    const code = codeAt(drawn.secret, now);
    await expect(transaction((tx) => confirmEnrolment(tx, thiefs, { code, now }))).rejects.toThrow(
      'terminée',
    );
    const { sealed } = await db.secondFactor.findUniqueOrThrow({ where: { userId } });
    expect(unseal(sealed!)).toBe(secret);
  });

  it('may be tried a few times only, tries at the same instant included', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: TRIES_AT_ONCE.count + 10 }, () => countTry(userId, now)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(TRIES_AT_ONCE.count);
  });

  it('is kept sealed, its recovery codes as hashes', async () => {
    const { secret, recoveryCodes } = await enrol((await signIn()).hash);
    const rows = JSON.stringify([await db.secondFactor.findMany(), await db.recoveryCode.findMany()]);
    for (const text of [secret, ...recoveryCodes]) expect(rows).not.toContain(text);
  });

  it('waits half an hour for its code', async () => {
    await enrol((await signIn()).hash);
    const { hash } = await signIn();
    expect(await findHolder(hash, later(29))).not.toBeNull();
    expect(await findHolder(hash, later(31))).toBeNull();
  });
});

async function enrolOther(id: string) {
  const session = await db.session.create({
    data: { userId: id, sessionToken: 'autre', expires: later(60) },
  });
  return enrol(session.sessionToken);
}

describe('a colleague’s second factor', () => {
  it('is removed by the director: signed out, told by mail, in the journal, and another one may be set up', async () => {
    const first = await signIn();
    await enrol(first.hash);
    const by = (await db.user.create({ data: { email: 'd@mission.test', role: 'director' } })).id;
    await transaction((tx) => resetFactor(tx, { id: userId, by }));
    expect(await db.session.count()).toBe(0);
    expect([await db.secondFactor.count(), await db.recoveryCode.count()]).toEqual([0, 0]);
    expect(await db.outboxEntry.findFirst({ where: { topic: 'owner-notice' } })).toMatchObject({
      userId,
      refs: { code: 'factor-reset' },
    });
    expect(await db.auditEvent.findFirst({ where: { name: 'factor_removed' } })).toMatchObject({
      actor: by,
      subjectId: userId,
    });
    expect(await isSomebody((await signIn()).hash)).toBe(true);
  });

  it('is not removed by oneself, nor by somebody whose account was closed', async () => {
    await enrol((await signIn()).hash);
    const closed = await db.user.create({
      data: { email: 'd@mission.test', role: 'director', disabledAt: now },
    });
    for (const by of [userId, closed.id])
      await expect(transaction((tx) => resetFactor(tx, { id: userId, by }))).rejects.toThrow();
    expect(await db.secondFactor.count()).toBe(1);
  });
});
