import { db, transaction } from '@/lib/db';
import type { CompanyActor } from '@/lib/accounts/actor';
import { findActorBySession } from '@/lib/accounts/actor-repository';
import { hashSessionToken } from '@/lib/accounts/hash-session-token';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { exportAccount } from '@/lib/accounts/export-account';
import { listInvitations } from '@/lib/colleagues/invitation-repository';
import { inviteColleague, withdrawInvitation } from '@/lib/colleagues/invite-colleague';
import { declineInvitation, findInvitationOf, joinCompany } from '@/lib/colleagues/join-company';
import { nameAdministrator } from '@/lib/colleagues/name-administrator';
import { removeColleague } from '@/lib/colleagues/remove-colleague';
import { restoreColleague } from '@/lib/colleagues/restore-colleague';
import { INVITATIONS_A_DAY, INVITATIONS_AN_ADDRESS } from '@/lib/colleagues/rules';
import { followProviderEvent } from '@/lib/conversations/follow-provider-event';
import { answerLocalMail } from '@/lib/mail/local/answer-local-mail';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { countUnseen, isSuppressed } from '@/lib/mail/suppression-repository';
import { MASK } from '@/lib/mail/redact/redact';
import { listTroubled } from '@/lib/outbox/trouble-repository';
import { findSheet } from '@/lib/owners/sheet-repository';
import { JOBS } from '@/lib/worker/jobs';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, readAll, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
const COLLEAGUE = 'atelier@cidrerie-lepetit.test';

const deliver = async () => {
  await readAll(clock);
  await sendAll(clock);
};

async function invite(actor: CompanyActor, email = COLLEAGUE, now = clock.now()): Promise<void> {
  await transaction((tx) => inviteColleague(tx, { actor, email, signedInAt: now, now }));
  await sendAll(clock);
}

async function tokenMailed(email = COLLEAGUE): Promise<string> {
  const mail = (await mailsTo(email)).findLast(({ text }) => text.includes('/inscription/collegue'));
  return /jeton=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

const join = (token: string, name = 'Maud Ferrand', now = new Date()) =>
  transaction((tx) => joinCompany(tx, { token, name, currentSession: undefined, now }));

async function addColleague(actor: CompanyActor): Promise<{ actor: CompanyActor; session: string }> {
  await invite(actor);
  const session = await join(await tokenMailed());
  const { id } = await db.user.findUniqueOrThrow({ where: { email: COLLEAGUE } });
  return { actor: { ...actor, userId: id }, session };
}

function remove(actor: CompanyActor, memberId: string, signedInAt: Date | null = clock.now()) {
  return transaction((tx) => removeColleague(tx, { actor, memberId, signedInAt, now: clock.now() }));
}

function nameAdministratorOf(actor: CompanyActor, memberId: string) {
  const now = clock.now();
  return transaction((tx) => nameAdministrator(tx, { actor, memberId, signedInAt: now, now }));
}

/** The part of each member of today, by address. */
async function partsOf(companyId: string): Promise<Record<string, string>> {
  const members = await db.companyMember.findMany({
    where: { companyId, leftAt: null },
    select: { role: true, user: { select: { email: true } } },
  });
  return Object.fromEntries(members.map(({ role, user }) => [user.email, role]));
}

const eventNames = async () =>
  (
    await db.auditEvent.findMany({ where: { name: { startsWith: 'colleague_' } }, orderBy: { at: 'asc' } })
  ).map(({ name }) => name);

describe('a company invites a colleague', () => {
  it('who accepts with the mailed token, is signed in, and speaks for the company from then on', async () => {
    const { candidate, company } = await buildParties();
    const { session } = await addColleague(company);
    const found = await findActorBySession(hashSessionToken(session), new Date());
    expect(found?.actor).toMatchObject({ role: 'company', companyId: company.companyId });
    await write(candidate, { companyId: company.companyId }, 'Bonjour, cherchez-vous quelqu’un ?', clock);
    await deliver();
    const letter = (await mailsTo(COLLEAGUE)).at(-1);
    expect(letter?.text).toContain('cherchez-vous quelqu’un');
    await answerLocalMail(letter!.id, 'Oui, venez lundi.\n\nMaud Ferrand', clock.now());
    await deliver();
    const answer = await db.message.findFirstOrThrow({ where: { side: 'company' } });
    expect(answer.body).toContain('venez lundi');
    expect(answer.body).toContain(MASK);
    expect(answer.body).not.toMatch(/Maud|Ferrand/);
    expect(await eventNames()).toEqual(['colleague_invited', 'colleague_joined']);
  });

  it('and no letter goes to the address, or is accepted from it, before that', async () => {
    const { candidate, company } = await buildParties();
    await invite(company);
    await write(candidate, { companyId: company.companyId }, 'Bonjour à tous', clock);
    await deliver();
    expect(JSON.stringify(await mailsTo(COLLEAGUE))).not.toContain('Bonjour à tous');
    expect(await db.user.count({ where: { email: COLLEAGUE } })).toBe(0);
    const { token } = await db.alias.findFirstOrThrow({ where: { side: 'candidate' } });
    const mime = `From: ${COLLEAGUE}\r\nTo: r-${token}@relais.cartemploi.test\r\nSubject: Re\r\n\r\nC’est moi qui réponds.\r\n`;
    await keepReceivedMail('before', { kind: 'mime', mime, recipients: [] }, clock.now());
    await deliver();
    expect((await db.message.findFirstOrThrow({ where: { side: 'company' } })).state).toBe('to_confirm');
  });

  it('and the others of the team are told who came', async () => {
    const { company } = await buildParties();
    await addColleague(company);
    await sendAll(clock);
    expect((await mailsTo(COMPANY_MAIL)).at(-1)?.subject).toBe('Quelqu’un a rejoint votre équipe');
  });

  it('and the link works once, for seven days, until it is withdrawn, sent again or refused', async () => {
    const { company } = await buildParties();
    await invite(company);
    const first = await tokenMailed();
    await invite(company);
    await expect(join(first)).rejects.toThrow('Elle a déjà servi');
    const second = await tokenMailed();
    expect(await findInvitationOf(second, new Date())).toEqual({
      company: 'Cidrerie Lepetit',
      email: COLLEAGUE,
    });
    const late = new Date(clock.now().getTime() + 7 * 86_400_000);
    expect(await findInvitationOf(second, late)).toBeNull();
    await expect(join(second, 'Maud', late)).rejects.toThrow('plus de sept jours');
    const [waiting] = await listInvitations(company.companyId, clock.now());
    await transaction((tx) => withdrawInvitation(tx, company, waiting!.id));
    await expect(join(second)).rejects.toThrow('annulée');
    await invite(company);
    await transaction(async (tx) => declineInvitation(tx, await tokenMailed(), clock.now()));
    await expect(join(await tokenMailed())).rejects.toThrow('Elle a déjà servi');
    expect(await db.companyInvitation.count()).toBe(0);
  });

  it('and keeps only a hash of the token, and nothing of the address in the journal', async () => {
    const { company } = await buildParties();
    await invite(company);
    expect(JSON.stringify(await db.companyInvitation.findMany())).not.toContain(await tokenMailed());
    expect(JSON.stringify(await db.auditEvent.findMany({ omit: { id: true } }))).not.toContain(COLLEAGUE);
  });

  it('and a discreet one is not named to an address that it may have mistyped', async () => {
    const { company } = await buildParties({ discreet: true });
    await invite(company);
    const [mail] = await mailsTo(COLLEAGUE);
    expect(JSON.stringify(mail)).not.toMatch(/Lepetit/);
    expect((await findInvitationOf(await tokenMailed(), new Date()))?.company).toBeNull();
  });

  it('but not before the mission locale has confirmed it', async () => {
    const { company } = await buildParties();
    await db.company.update({ where: { id: company.companyId }, data: { confirmedAt: null } });
    await expect(invite(company)).rejects.toThrow('quand la mission locale aura confirmé');
    expect(await db.companyInvitation.count()).toBe(0);
  });
});

describe('an address that is already somebody’s here', () => {
  const STAFF = 'conseil@mission.test';
  const OTHER = 'patron@autre-maison.test';

  async function buildOthers() {
    await buildCounsellor();
    const user = await db.user.create({ data: { email: OTHER, role: 'company' } });
    await db.company.create({
      data: {
        slug: 'autre',
        state: 'active',
        origin: 'site',
        legalName: 'Autre Maison',
        siret: '99867987200049',
        members: { create: { userId: user.id } },
      },
    });
  }

  /** All that an invitation leaves behind or shows, without what differs by chance. */
  async function traceOf(company: CompanyActor, email: string) {
    await invite(company, email);
    const [row] = await listInvitations(company.companyId, clock.now());
    const [mail] = (await mailsTo(email)).toReversed();
    const entry = await db.outboxEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    const event = await db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    return {
      shown: { invited: row!.email === email, days: row!.expiresAt.getTime() - row!.sentAt.getTime() },
      mailed: mail!.text.replace(/jeton=[\w-]+/, ''),
      queued: { topic: entry.topic, state: entry.state, userId: entry.userId },
      told: { name: event.name, data: event.data, subjectId: event.subjectId },
    };
  }

  it('is invited like any other: nothing the company sees, or that is kept, tells them apart', async () => {
    const { company } = await buildParties();
    await buildOthers();
    const unknown = await traceOf(company, 'personne@nulle-part.test');
    for (const known of [CANDIDATE_MAIL, STAFF, OTHER])
      expect(await traceOf(company, known)).toEqual(unknown);
  });

  it.each([
    ['a candidate’s', CANDIDATE_MAIL],
    ['a counsellor’s', STAFF],
    ['another company’s', OTHER],
  ])(
    'cannot join: only who holds the mailbox reads why, and the invitation stays as it was: %s',
    async (_, email) => {
      const { company } = await buildParties();
      await buildOthers();
      await invite(company, email);
      const before = await listInvitations(company.companyId, clock.now());
      await expect(join(await tokenMailed(email))).rejects.toThrow('sert déjà à un autre compte');
      expect(await listInvitations(company.companyId, clock.now())).toEqual(before);
      expect(await eventNames()).toEqual(['colleague_invited']);
      expect(await db.companyMember.count({ where: { companyId: company.companyId } })).toBe(1);
    },
  );
});

describe('invitations are bounded', () => {
  it('by company and day, and the refusal says when to come back', async () => {
    const { company } = await buildParties();
    for (let index = 0; index < INVITATIONS_A_DAY; index++) await invite(company, `c${index}@cidrerie.test`);
    await expect(invite(company, 'de-trop@cidrerie.test')).rejects.toThrow('Recommencez demain');
  });

  it('by address and day, whoever asks, without a word of it, and the link already mailed still works', async () => {
    const { company } = await buildParties();
    for (let index = 0; index < INVITATIONS_AN_ADDRESS + 2; index++) await invite(company);
    expect(await mailsTo(COLLEAGUE)).toHaveLength(INVITATIONS_AN_ADDRESS);
    await join(await tokenMailed());
    expect(await db.companyMember.count({ where: { companyId: company.companyId } })).toBe(2);
  });

  it('by the person: who complains of one is never mailed another, and the company does not learn it', async () => {
    const { company } = await buildParties();
    await invite(company);
    const { providerId } = await db.outboundMail.findFirstOrThrow();
    const complaint = { type: 'email.complained', providerId: providerId!, permanent: false, reason: '' };
    await transaction((tx) => followProviderEvent(tx, complaint));
    await invite(company);
    expect(await mailsTo(COLLEAGUE)).toHaveLength(1);
    expect(await listInvitations(company.companyId, clock.now())).toHaveLength(1);
    expect(await listTroubled(clock.now())).toEqual([]);
    const { id } = await db.user.create({ data: { email: COLLEAGUE, role: 'candidate' } });
    expect(await isSuppressed(COLLEAGUE, id)).toBe(true);
    expect(await countUnseen()).toBe(1);
  });

  it('by the person, also of a company that was barred meanwhile: nothing of their address stays', async () => {
    const { company } = await buildParties();
    await invite(company);
    await db.company.update({ where: { id: company.companyId }, data: { barred: true } });
    await expect(join(await tokenMailed())).rejects.toThrow('annulée');
    await transaction(async (tx) => declineInvitation(tx, await tokenMailed(), clock.now()));
    expect(await db.companyInvitation.count()).toBe(0);
  });

  it('in time: the night erases those that nobody answered', async () => {
    const { company } = await buildParties();
    await invite(company);
    const job = JOBS.find(({ name }) => name === 'erase-old-invitations')!;
    await transaction((tx) => job.run(tx, clock.now()));
    expect(await db.companyInvitation.count()).toBe(1);
    await transaction((tx) => job.run(tx, new Date(clock.now().getTime() + 8 * 86_400_000)));
    expect(await db.companyInvitation.count()).toBe(0);
  });
});

describe('a colleague who is removed', () => {
  it('has no access at once, keeps the account, is told, and what they had invited is withdrawn', async () => {
    const { company } = await buildParties();
    const colleague = await addColleague(company);
    await invite(colleague.actor, 'ami@ailleurs.test');
    await remove(company, colleague.actor.userId);
    const found = await findActorBySession(hashSessionToken(colleague.session), new Date());
    expect(found?.actor).toEqual({ role: 'former', userId: colleague.actor.userId });
    await sendAll(clock);
    expect((await mailsTo(COLLEAGUE)).at(-1)?.subject).toBe('Vous n’êtes plus de l’équipe');
    await expect(join(await tokenMailed('ami@ailleurs.test'))).rejects.toThrow('Elle a déjà servi');
    expect((await eventNames()).at(-1)).toBe('colleague_removed');
    expect(JSON.stringify(await db.auditEvent.findMany({ omit: { id: true } }))).not.toContain(COLLEAGUE);
  });

  it.each([
    ['removed by another', (company: CompanyActor, left: CompanyActor) => remove(company, left.userId)],
    [
      'by erasing their account',
      (_: CompanyActor, left: CompanyActor) => transaction((tx) => eraseAccount(tx, left, clock.now())),
    ],
  ])(
    'gets no more mail, and the letters on their way go to those who stay, in order: %s',
    async (_, leave) => {
      const { candidate, company } = await buildParties();
      const { actor: colleague } = await addColleague(company);
      const id = await write(colleague, { profileId: candidate.profileId }, 'Bonjour', clock);
      await deliver();
      await write(candidate, id, 'Une première réponse', clock);
      await write(candidate, id, 'Une seconde réponse', clock);
      const before = (await mailsTo(COLLEAGUE)).length;
      await leave(company, colleague);
      await deliver();
      const letters = (await mailsTo(COMPANY_MAIL)).filter(({ text }) => text.includes('réponse'));
      expect(letters.map(({ text }) => /Une \p{L}+ réponse/u.exec(text)?.[0])).toEqual([
        'Une première réponse',
        'Une seconde réponse',
      ]);
      const later = (await mailsTo(COLLEAGUE)).slice(before);
      expect(later.filter(({ text }) => text.includes('réponse'))).toEqual([]);
      expect((await db.message.findMany({ where: { side: 'candidate' } })).map(({ state }) => state)).toEqual(
        ['sent', 'sent'],
      );
    },
  );

  it('is one whom the others read at most once: who had the letter already does not get it again', async () => {
    const { candidate, company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await write(candidate, { companyId: company.companyId }, 'Bonjour à l’équipe', clock);
    await remove(company, colleague.userId);
    await deliver();
    const copies = (await mailsTo(COMPANY_MAIL)).filter(({ text }) => text.includes('Bonjour à l’équipe'));
    expect(copies).toHaveLength(1);
  });

  it('is never oneself, so that somebody always stays, even when two remove each other at once', async () => {
    const { company } = await buildParties();
    await expect(remove(company, company.userId)).rejects.toThrow('supprimez votre compte');
    const { actor: colleague } = await addColleague(company);
    await nameAdministratorOf(company, colleague.userId);
    const both = await Promise.allSettled([
      remove(company, colleague.userId),
      remove(colleague, company.userId),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.companyMember.count({ where: { companyId: company.companyId, leftAt: null } })).toBe(1);
  });

  it('is nobody of another company', async () => {
    const { company } = await buildParties();
    const stranger = await db.user.create({ data: { email: 'x@ailleurs.test', role: 'company' } });
    await expect(remove(company, stranger.id)).rejects.toThrow('pas de votre équipe');
  });

  it('may be invited again', async () => {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await remove(company, colleague.userId);
    await addColleague(company);
    expect((await findSheet('company', company.companyId))?.members.map(({ email }) => email)).toEqual([
      COMPANY_MAIL,
      COLLEAGUE,
    ]);
  });
});

describe('who removes a colleague', () => {
  it('is an administrator: an invited member cannot remove the founder, nor name an administrator', async () => {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await expect(remove(colleague, company.userId)).rejects.toThrow('Seuls les administrateurs');
    await expect(nameAdministratorOf(colleague, colleague.userId)).rejects.toThrow(
      'Seuls les administrateurs',
    );
    expect(await partsOf(company.companyId)).toEqual({
      [COMPANY_MAIL]: 'administrator',
      [COLLEAGUE]: 'member',
    });
  });

  it.each([
    ['never', null],
    ['an hour ago', new Date(clock.now().getTime() - 3_600_000)],
  ])('has signed in a moment ago, not %s', async (_when, signedInAt) => {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await expect(remove(company, colleague.userId, signedInAt)).rejects.toThrow('moins d’un quart d’heure');
    expect(Object.keys(await partsOf(company.companyId))).toHaveLength(2);
  });

  it('may be one whom an administrator named, who is told', async () => {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await nameAdministratorOf(company, colleague.userId);
    await sendAll(clock);
    expect((await mailsTo(COLLEAGUE)).at(-1)?.subject).toBe('Vous êtes administrateur de votre entreprise');
    await remove(colleague, company.userId);
    expect(await partsOf(company.companyId)).toEqual({ [COLLEAGUE]: 'administrator' });
    expect(await db.user.count({ where: { email: COMPANY_MAIL } })).toBe(1);
  });
});

describe('a removal', () => {
  const DAY = 86_400_000;

  async function buildRemoved() {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await remove(company, colleague.userId);
    return { company, colleague };
  }

  const restore = (
    { companyId }: CompanyActor,
    memberId: string,
    by: { by: string; asStaff?: boolean; days?: number; signedInAt?: Date | null },
  ) => {
    const now = new Date(clock.now().getTime() + (by.days ?? 0) * DAY);
    const { signedInAt = now, asStaff = false } = by;
    return transaction((tx) =>
      restoreColleague(tx, { companyId, memberId, by: by.by, asStaff, signedInAt, now }),
    );
  };

  it('is undone by an administrator for 30 days, and the member is told', async () => {
    const { company, colleague } = await buildRemoved();
    await restore(company, colleague.userId, { by: company.userId, days: 29 });
    expect(await partsOf(company.companyId)).toEqual({
      [COMPANY_MAIL]: 'administrator',
      [COLLEAGUE]: 'member',
    });
    await sendAll(clock);
    expect((await mailsTo(COLLEAGUE)).at(-1)?.subject).toBe('Vous êtes de nouveau de l’équipe');
  });

  it('is undone by the mission, also of an administrator whom another removed, with the part they had', async () => {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await nameAdministratorOf(company, colleague.userId);
    await remove(colleague, company.userId);
    const { userId: by } = await buildCounsellor();
    await restore(company, company.userId, { by, asStaff: true });
    expect(await partsOf(company.companyId)).toEqual({
      [COMPANY_MAIL]: 'administrator',
      [COLLEAGUE]: 'administrator',
    });
  });

  it.each([
    ['after 30 days', { days: 31 }],
    ['without a recent sign-in', { signedInAt: null }],
  ])('is not undone %s', async (_when, wish) => {
    const { company, colleague } = await buildRemoved();
    await expect(restore(company, colleague.userId, { by: company.userId, ...wish })).rejects.toThrow();
    expect(await partsOf(company.companyId)).toEqual({ [COMPANY_MAIL]: 'administrator' });
  });

  it('is not undone by who was removed, nor by a member', async () => {
    const { company, colleague } = await buildRemoved();
    await expect(restore(company, colleague.userId, { by: colleague.userId })).rejects.toThrow(
      'Seuls les administrateurs',
    );
    expect(await partsOf(company.companyId)).toEqual({ [COMPANY_MAIL]: 'administrator' });
  });

  it('is not undone once the member joined another company', async () => {
    const { company, colleague } = await buildRemoved();
    await db.company.create({
      data: {
        slug: 'autre',
        state: 'active',
        origin: 'site',
        legalName: 'Autre Maison',
        siret: '99867987200049',
        members: { create: { userId: colleague.userId } },
      },
    });
    await expect(restore(company, colleague.userId, { by: company.userId })).rejects.toThrow(
      'autre entreprise',
    );
    expect(await partsOf(company.companyId)).toEqual({ [COMPANY_MAIL]: 'administrator' });
  });

  it('is forgotten after 30 days; the account stays', async () => {
    const { company, colleague } = await buildRemoved();
    const job = JOBS.find(({ name }) => name === 'forget-ended-memberships')!;
    await transaction((tx) => job.run(tx, new Date(clock.now().getTime() + 29 * DAY)));
    expect(await db.companyMember.count({ where: { userId: colleague.userId } })).toBe(1);
    await transaction((tx) => job.run(tx, new Date(clock.now().getTime() + 31 * DAY)));
    expect(await db.companyMember.count({ where: { userId: colleague.userId } })).toBe(0);
    expect(await db.companyMember.count({ where: { companyId: company.companyId } })).toBe(1);
    expect(await db.user.count({ where: { id: colleague.userId } })).toBe(1);
  });

  it('leaves the account’s rights: its data, and erasing it', async () => {
    const { colleague } = await buildRemoved();
    const former = { role: 'former', userId: colleague.userId } as const;
    expect(JSON.stringify(await exportAccount(former))).toContain(COLLEAGUE);
    await transaction((tx) => eraseAccount(tx, former, clock.now()));
    expect(await db.user.count({ where: { email: COLLEAGUE } })).toBe(0);
    expect(await db.company.count({ where: { state: 'erased' } })).toBe(0);
  });

  it('does not make an invited administrator one again', async () => {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await nameAdministratorOf(company, colleague.userId);
    await remove(company, colleague.userId);
    await addColleague(company);
    expect(await partsOf(company.companyId)).toEqual({
      [COMPANY_MAIL]: 'administrator',
      [COLLEAGUE]: 'member',
    });
  });
});

describe('the last administrator who erases their account', () => {
  it('leaves the part to the member who was there longest; that one and the staff are told', async () => {
    const { company } = await buildParties();
    const counsellor = await buildCounsellor();
    await addColleague(company);
    const third = await db.user.create({ data: { email: 'troisieme@cidrerie.test', role: 'company' } });
    await db.companyMember.create({ data: { companyId: company.companyId, userId: third.id } });
    await transaction((tx) => eraseAccount(tx, company, clock.now()));
    expect(await partsOf(company.companyId)).toEqual({
      [COLLEAGUE]: 'administrator',
      'troisieme@cidrerie.test': 'member',
    });
    await sendAll(clock);
    expect((await mailsTo(COLLEAGUE)).at(-1)?.subject).toBe('Vous êtes administrateur de votre entreprise');
    const { email } = await db.user.findUniqueOrThrow({ where: { id: counsellor.userId } });
    expect((await mailsTo(email)).at(-1)?.subject).toBe('Une entreprise a changé d’administrateur');
  });
});

describe('the only member left, who took another out lately and erases their account', () => {
  async function takeOver() {
    const { company } = await buildParties();
    const counsellor = await buildCounsellor();
    const { actor: colleague } = await addColleague(company);
    await nameAdministratorOf(company, colleague.userId);
    await remove(colleague, company.userId);
    await transaction((tx) => eraseAccount(tx, colleague, clock.now()));
    return { company, counsellor };
  }

  it('does not take the company along: it is off the site, and the staff are told', async () => {
    const { company } = await takeOver();
    expect(await db.user.count({ where: { email: COLLEAGUE } })).toBe(0);
    expect(await db.company.findUnique({ where: { id: company.companyId } })).toMatchObject({
      state: 'paused',
      pausedByStaff: true,
      siret: expect.any(String) as string,
    });
    expect(await db.companyVersion.count({ where: { companyId: company.companyId } })).toBeGreaterThan(0);
    await sendAll(clock);
    expect((await mailsTo('conseil@mission.test')).at(-1)?.subject).toBe(
      'Une entreprise n’a plus personne pour tenir sa page',
    );
  });

  it('leaves it to the mission, which gives the one who was taken out their part back', async () => {
    const { company, counsellor } = await takeOver();
    const now = clock.now();
    const restoring = { companyId: company.companyId, memberId: company.userId, by: counsellor.userId };
    await transaction((tx) => restoreColleague(tx, { ...restoring, asStaff: true, signedInAt: now, now }));
    expect((await db.company.findUniqueOrThrow({ where: { id: company.companyId } })).state).toBe('paused');
    expect(await partsOf(company.companyId)).toEqual({ [COMPANY_MAIL]: 'administrator' });
  });

  it('leaves the letters that were on their way to be read once somebody is back', async () => {
    const { candidate, company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await remove(company, colleague.userId);
    await write(candidate, { companyId: company.companyId }, 'Bonjour à qui reste', clock);
    await transaction((tx) => eraseAccount(tx, company, clock.now()));
    expect(await db.message.findMany({ select: { body: true } })).toEqual([{ body: 'Bonjour à qui reste' }]);
    expect(await db.outboxEntry.count({ where: { topic: 'letter' } })).toBe(0);
  });

  it('leaves no contact detail of theirs behind', async () => {
    const { company } = await buildParties();
    const { actor: colleague } = await addColleague(company);
    await remove(company, colleague.userId);
    const contact = { contactName: 'Rose Petit', contactEmail: COMPANY_MAIL, contactPhone: '02 31 00 00 00' };
    await db.company.update({ where: { id: company.companyId }, data: contact });
    await transaction((tx) => eraseAccount(tx, company, clock.now()));
    expect(
      await db.company.findUnique({
        where: { id: company.companyId },
        select: { contactName: true, contactEmail: true, contactPhone: true },
      }),
    ).toEqual({ contactName: null, contactEmail: null, contactPhone: null });
  });
});

describe('a colleague’s own data', () => {
  it('are their name and since when they are of the team, and nothing of the others', async () => {
    const { company } = await buildParties();
    const { actor } = await addColleague(company);
    const data = JSON.stringify(await exportAccount(actor));
    for (const own of ['Maud Ferrand', COLLEAGUE, 'joinedAt']) expect(data).toContain(own);
    expect(data).not.toContain(COMPANY_MAIL);
  });
});

describe('an erased account', () => {
  it('takes along the invitations to its address, and a company those that it sent', async () => {
    const { candidate, company } = await buildParties();
    await invite(company, CANDIDATE_MAIL);
    await invite(company);
    await transaction((tx) => eraseAccount(tx, candidate, clock.now()));
    expect((await db.companyInvitation.findMany()).map(({ email }) => email)).toEqual([COLLEAGUE]);
    await transaction((tx) => eraseAccount(tx, company, clock.now()));
    expect(await db.companyInvitation.count()).toBe(0);
  });
});
