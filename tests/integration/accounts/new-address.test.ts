import { findActorBySession } from '@/lib/accounts/actor-repository';
import { askNewAddress, confirmNewAddress, findAskedAddress } from '@/lib/accounts/ask-new-address';
import { hashSessionToken } from '@/lib/accounts/hash-session-token';
import { openSessionFor } from '@/lib/accounts/open-session-for';
import { ADDRESSES_A_DAY } from '@/lib/accounts/rules';
import { db, transaction } from '@/lib/db';
import { hashMailedToken } from '@/lib/mailed-token';
import { seal } from '@/lib/seal';
import { JOBS } from '@/lib/worker/jobs';
import {
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
  type Parties,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
const NEW_MAIL = 'lea@nouvelle.test';

let parties: Parties;
beforeEach(async () => (parties = await buildParties()));

async function ask(email = NEW_MAIL, userId = parties.candidate.userId): Promise<void> {
  await transaction((tx) => askNewAddress(tx, { userId, email, signedInAt: clock.now(), now: clock.now() }));
  await sendAll(clock);
}
async function tokenMailed(email = NEW_MAIL): Promise<string> {
  const mail = (await mailsTo(email)).findLast(({ text }) => text.includes('/mon-compte/adresse'));
  return /jeton=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
const confirm = (token: string, by = parties.candidate.userId, now = clock.now(), keep?: string) =>
  transaction((tx) => confirmNewAddress(tx, { userId: by, token, now, keep }));
const signIn = (email: string) =>
  transaction((tx) => openSessionFor(tx, { email, currentSession: undefined, now: new Date() }));
const addressOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).email;

const LATER = 3_600_000;
const LETTER_TOKEN = 'jeton-d-une-lettre';

/** A letter from another mailbox in the candidate's name, and the question about it, which leaves in an hour. Answers the letter's id. */
async function askAboutLetter(course: { state?: 'sent'; firstAttemptAt?: Date }): Promise<string> {
  const { profileId, userId } = parties.candidate;
  const conversationId = await write(parties.company, { profileId }, 'Bonjour', clock);
  const { id: letterId } = await db.message.create({
    data: {
      ...{ conversationId, number: 2, side: 'candidate', channel: 'mail', state: 'to_confirm' },
      confirmHash: hashMailedToken(LETTER_TOKEN),
    },
  });
  await db.outboxEntry.create({
    data: {
      ...{ topic: 'confirm-letter', conversationId, userId, refs: { letterId }, ...course },
      ...{ sealed: seal(JSON.stringify({ token: LETTER_TOKEN })) },
      nextAt: new Date(clock.now().getTime() + LATER),
    },
  });
  return letterId;
}

describe('somebody asks for another address', () => {
  it('only shortly after signing in: an open computer is not its owner', async () => {
    const { userId } = parties.candidate;
    for (const signedInAt of [new Date(clock.now().getTime() - 16 * 60_000), null]) {
      const asked = { userId, email: NEW_MAIL, signedInAt, now: clock.now() };
      await expect(transaction((tx) => askNewAddress(tx, asked))).rejects.toThrow('Confirmer que c’est moi');
    }
    expect(await db.addressChange.count()).toBe(0);
  });

  it.each([
    ['was mailed before', { state: 'sent' as const }],
    ['may have been mailed before', { firstAttemptAt: clock.now() }],
  ])('and a link that %s, and would have a letter remitted, is dead at the old one', async (_, course) => {
    const letterId = await askAboutLetter(course);
    await ask();
    await confirm(await tokenMailed());
    expect(await db.message.findUniqueOrThrow({ where: { id: letterId } })).toMatchObject({
      ...{ state: 'to_confirm', confirmHash: null },
    });
  });

  it('and a link that waits to be mailed is mailed to the new one, alive', async () => {
    const letterId = await askAboutLetter({});
    await ask();
    await confirm(await tokenMailed());
    clock.pass(LATER);
    await sendAll(clock);
    const mail = (await mailsTo(NEW_MAIL)).at(-1);
    expect(mail?.text).toContain(`/echanges/confirmer?jeton=${LETTER_TOKEN}`);
    expect((await db.message.findUniqueOrThrow({ where: { id: letterId } })).confirmHash).toBe(
      hashMailedToken(LETTER_TOKEN),
    );
  });

  it('and it is theirs once they confirm the link mailed there; the old one is told', async () => {
    await ask();
    expect(await addressOf(parties.candidate.userId)).toBe(CANDIDATE_MAIL);
    await confirm(await tokenMailed());
    expect(await addressOf(parties.candidate.userId)).toBe(NEW_MAIL);
    expect((await db.candidate.findFirstOrThrow()).email).toBe(NEW_MAIL);
    await sendAll(clock);
    expect((await mailsTo(CANDIDATE_MAIL)).map(({ subject }) => subject)).toEqual([
      'L’adresse de votre compte a changé',
    ]);
    await signIn(NEW_MAIL);
    await expect(signIn(CANDIDATE_MAIL)).rejects.toThrow();
  });

  it('and stays signed in where they confirm, nowhere else', async () => {
    const here = await signIn(CANDIDATE_MAIL);
    const elsewhere = await signIn(CANDIDATE_MAIL);
    await ask();
    await confirm(await tokenMailed(), undefined, undefined, hashSessionToken(here));
    expect(await findActorBySession(hashSessionToken(here), new Date())).not.toBeNull();
    expect(await findActorBySession(hashSessionToken(elsewhere), new Date())).toBeNull();
  });

  it('and a company’s contact follows when it was the same', async () => {
    await db.company.updateMany({ data: { contactEmail: COMPANY_MAIL } });
    await ask(NEW_MAIL, parties.company.userId);
    await confirm(await tokenMailed(), parties.company.userId);
    expect((await db.company.findFirstOrThrow()).contactEmail).toBe(NEW_MAIL);
  });

  it('but the link is worth nothing to who holds a mistyped mailbox and is not who asked', async () => {
    await ask();
    const token = await tokenMailed();
    const stranger = { userId: parties.company.userId, token, now: clock.now() };
    expect(await findAskedAddress(stranger)).toBeNull();
    await expect(confirm(token, parties.company.userId)).rejects.toThrow('un autre compte');
    expect(await addressOf(parties.candidate.userId)).toBe(CANDIDATE_MAIL);
  });

  it('and the link works once, for a day, until another is asked for', async () => {
    await ask();
    const first = await tokenMailed();
    await ask('lea@autre.test');
    await expect(confirm(first)).rejects.toThrow('déjà servi');
    const second = await tokenMailed('lea@autre.test');
    const late = new Date(clock.now().getTime() + 86_400_000);
    await expect(confirm(second, undefined, late)).rejects.toThrow('plus d’un jour');
    await confirm(second);
    await expect(confirm(second)).rejects.toThrow('déjà servi');
  });

  it('and an address that is somebody’s is asked for alike; only who holds its mailbox learns it', async () => {
    await ask(COMPANY_MAIL);
    await ask();
    const [taken, free] = [await mailsTo(COMPANY_MAIL), await mailsTo(NEW_MAIL)];
    const words = (mails: typeof taken) => mails.map(({ text }) => text.replace(/jeton=[\w-]+/, ''));
    expect(words(taken)).toEqual(words(free));
    await ask(COMPANY_MAIL);
    await expect(confirm(await tokenMailed(COMPANY_MAIL))).rejects.toThrow('sert déjà');
    expect(await addressOf(parties.candidate.userId)).toBe(CANDIDATE_MAIL);
  });

  it('but not their own, and only some times a day', async () => {
    await expect(ask(CANDIDATE_MAIL)).rejects.toThrow('déjà l’adresse');
    for (let asked = 0; asked < ADDRESSES_A_DAY; asked += 1) await ask(`lea${asked}@nouvelle.test`);
    await expect(ask()).rejects.toThrow('Recommencez demain');
  });

  it('and what nobody confirmed is erased; only a hash of the token is kept, nothing in the journal', async () => {
    await ask();
    const token = await tokenMailed();
    expect(JSON.stringify(await db.addressChange.findMany())).not.toContain(token);
    expect(JSON.stringify(await db.auditEvent.findMany({ omit: { id: true } }))).not.toContain(NEW_MAIL);
    const job = JOBS.find(({ name }) => name === 'erase-old-address-changes')!;
    await transaction((tx) => job.run(tx, clock.now()));
    expect(await db.addressChange.count()).toBe(1);
    await transaction((tx) => job.run(tx, new Date(clock.now().getTime() + 86_400_000)));
    expect(await db.addressChange.count()).toBe(0);
  });
});
