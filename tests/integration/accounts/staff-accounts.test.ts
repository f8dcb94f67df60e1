import { findActorBySession } from '@/lib/accounts/actor-repository';
import { hashSessionToken } from '@/lib/accounts/hash-session-token';
import { closeStaffAccount, reopenStaffAccount } from '@/lib/accounts/close-staff-account';
import { openStaffAccount } from '@/lib/accounts/create-staff-account';
import { openSessionFor } from '@/lib/accounts/open-session-for';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { listStaffAccounts } from '@/lib/accounts/staff-account-repository';
import { staffAccountFormSchema } from '@/lib/accounts/staff-account-schema';
import { db, transaction } from '@/lib/db';
import { createClock, mailsTo, sendAll } from '../../support/letters/post-office';

const clock = createClock();
const ANNE = 'anne@mission.test';

let director: string;
beforeEach(async () => {
  const data = { email: 'direction@mission.test', role: 'director', name: 'Zoé Direction' } as const;
  director = (await db.user.create({ data })).id;
});

const open = (fields: Record<string, string> = {}) => {
  const form = { nom: 'Anne Roy', courriel: ANNE, role: 'counsellor', ...fields };
  return transaction((tx) => openStaffAccount(tx, staffAccountFormSchema.parse(form), director));
};
const idOf = async (email: string) => (await db.user.findUniqueOrThrow({ where: { email } })).id;
const close = (id: string, by = director) =>
  transaction((tx) => closeStaffAccount(tx, { id, by, now: clock.now() }));
const reopen = (id: string) => transaction((tx) => reopenStaffAccount(tx, { id, by: director }));
const signIn = (email: string) =>
  transaction((tx) => openSessionFor(tx, { email, currentSession: undefined, now: new Date() }));
const actorOf = async (session: string) =>
  (await findActorBySession(hashSessionToken(session), new Date()))?.actor ?? null;
const events = async () => (await db.auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name);

describe('the director opens an account', () => {
  it('whose owner is told by mail and signs in with a link', async () => {
    await open({ courriel: 'Anne@Mission.test' });
    await sendAll(clock);
    expect((await mailsTo(ANNE)).map(({ subject }) => subject)).toEqual(['Votre compte est ouvert']);
    expect(await actorOf(await signIn(ANNE))).toEqual({ role: 'counsellor', userId: await idOf(ANNE) });
    expect(await db.auditEvent.findFirst({ where: { name: 'account_created' } })).toMatchObject({
      actor: director,
    });
  });

  it('but not for an address that has one', async () => {
    await open();
    await expect(open({ role: 'director' })).rejects.toThrow('sert déjà à un compte');
    expect(await db.user.findUniqueOrThrow({ where: { email: ANNE } })).toMatchObject({ role: 'counsellor' });
  });
});

describe('the director closes an account', () => {
  it('whose sessions and links end at once, and whom no link reaches any more', async () => {
    await open();
    const session = await signIn(ANNE);
    await transaction((tx) => requestSignInLink(tx, { email: ANNE, suite: undefined, now: new Date() }));
    await close(await idOf(ANNE));
    expect(await actorOf(session)).toBeNull();
    expect(await db.session.count()).toBe(0);
    expect(await db.verificationToken.count()).toBe(0);
    await expect(signIn(ANNE)).rejects.toThrow();
    expect((await listStaffAccounts()).map(({ email, disabledAt }) => [email, disabledAt !== null])).toEqual([
      ['direction@mission.test', false],
      [ANNE, true],
    ]);
  });

  it('and opens it again: its owner signs in with a new link, no old session comes back', async () => {
    await open();
    const session = await signIn(ANNE);
    const id = await idOf(ANNE);
    await close(id);
    await close(id);
    await reopen(id);
    expect(await actorOf(session)).toBeNull();
    expect(await actorOf(await signIn(ANNE))).toMatchObject({ userId: id });
    expect((await events()).filter((name) => name.startsWith('account_'))).toEqual([
      'account_created',
      'account_closed',
      'account_reopened',
    ]);
  });

  it('never their own, so that a director always stays', async () => {
    await expect(close(director)).rejects.toThrow('votre propre compte');
    expect(await db.user.count({ where: { disabledAt: null } })).toBe(1);
  });

  it('and of two who close each other at the same time, one stays', async () => {
    await open({ role: 'director' });
    const other = await idOf(ANNE);
    const answers = await Promise.allSettled([close(other), close(director, other)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.user.count({ where: { role: 'director', disabledAt: null } })).toBe(1);
  });

  it('but nobody’s who is not of the team', async () => {
    const { id } = await db.user.create({ data: { email: 'lea@courriel.test', role: 'candidate' } });
    await expect(close(id)).rejects.toThrow('n’existe pas');
    expect((await db.user.findUniqueOrThrow({ where: { id } })).disabledAt).toBeNull();
  });
});
