import '../../support/patience';
import { db, transaction } from '@/lib/db';
import type { Actor } from '@/lib/accounts/actor';
import { enqueue } from '@/lib/outbox/enqueue';
import { claimNext } from '@/lib/outbox/repository';
import { decideReport } from '@/lib/reports/decide-report';
import { reportContent } from '@/lib/reports/report-content';
import { reopenReport } from '@/lib/reports/reopen-report';
import { countOpenReports, listDecidedReports, listOpenReports } from '@/lib/reports/repository';
import { reportSchema, type Measure } from '@/lib/reports/schema';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
} from '../../support/letters/build-parties';
import { buildOffer } from '../../support/letters/build-offer';
import { createClock, mailsTo, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
const visitor: Actor = { role: 'visitor' };
const VISITOR_MAIL = 'voisine@courriel.test';
const filled = {
  page: '',
  lettre: '',
  motif: 'blessant',
  explication: 'Le ton de ce texte est blessant.',
  nom: 'Ana Morel',
  courriel: VISITOR_MAIL,
  'bonne-foi': 'oui',
};

const report = (actor: Actor, form: Partial<typeof filled>) =>
  transaction((tx) =>
    reportContent(tx, { actor, form: reportSchema.parse({ ...filled, ...form }), now: clock.now() }),
  );

async function decide(measure: Measure) {
  const [open] = await listOpenReports();
  const counsellorId = (await buildCounsellor()).userId;
  const decision = { reportId: open!.id, measure, reason: 'Voici pourquoi, en détail.', counsellorId };
  await transaction((tx) => decideReport(tx, { ...decision, now: clock.now() }));
  await sendAll(clock);
  return decision;
}

const lastTo = async (address: string) => (await mailsTo(address)).at(-1);

async function openExchange() {
  const parties = await buildParties();
  const id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  const letter = await db.message.findFirstOrThrow();
  return { ...parties, id, lettre: letter.id };
}

describe('a report of a public page', () => {
  it('is acknowledged, decided with reasons, and both sides are told, the author not by whom', async () => {
    const { slug } = await buildParties();
    const reference = await report(visitor, { page: `https://exemple.test/entreprises/${slug}` });
    await sendAll(clock);
    expect((await lastTo(VISITOR_MAIL))?.subject).toBe('Votre signalement est arrivé');
    await decide('avertissement');
    const [reporter, author] = [await lastTo(VISITOR_MAIL), await lastTo(COMPANY_MAIL)];
    for (const mail of [reporter, author]) {
      expect(mail?.subject).toBe(`Décision sur le signalement ${reference}`);
      expect(mail?.text).toContain('Voici pourquoi, en détail.');
    }
    expect(JSON.stringify(author)).not.toMatch(/Ana|Morel|voisine/);
    expect(await listOpenReports()).toEqual([]);
  });

  it('is acknowledged once a day to one address, which anybody may have typed', async () => {
    for (const page of ['https://exemple.test/offres/1', 'https://exemple.test/offres/2'])
      await report(visitor, { page });
    await sendAll(clock);
    expect(await mailsTo(VISITOR_MAIL)).toHaveLength(1);
    expect(await listOpenReports()).toHaveLength(2);
  });

  it('takes an offer off the site, or pauses a page', async () => {
    const { company, slug } = await buildParties();
    const offerId = await buildOffer(company.companyId);
    await report(visitor, { page: `/offres/${offerId}` });
    await decide('retrait');
    expect(await db.publicOffer.count()).toBe(0);
    await db.user.deleteMany({ where: { role: 'counsellor' } });
    await report(visitor, { page: `/entreprises/${slug}` });
    await decide('pause');
    expect((await db.company.findUniqueOrThrow({ where: { id: company.companyId } })).state).toBe('paused');
  });

  it('needs a name and an address, but when a minor is in danger', async () => {
    await buildParties();
    await expect(report(visitor, { page: '/offres', nom: '', courriel: '' })).rejects.toThrow('nom');
    await report(visitor, { page: '/offres', nom: '', courriel: '', motif: 'mineur' });
    expect((await listOpenReports()).map(({ reporter }) => reporter)).toEqual(['']);
  });

  it('is decided once', async () => {
    const { slug } = await buildParties();
    await report(visitor, { page: `/entreprises/${slug}` });
    const decision = await decide('aucune');
    await expect(transaction((tx) => decideReport(tx, { ...decision, now: clock.now() }))).rejects.toThrow(
      'déjà décidé',
    );
  });
});

describe('a report of a letter', () => {
  it('holds what its writer writes next, and may end the exchange', async () => {
    const { candidate, company, id, lettre } = await openExchange();
    await report(candidate, { lettre });
    await write(company, id, 'Alors ?', clock);
    expect((await db.message.findFirstOrThrow({ where: { number: 2 } })).heldFor).toEqual(['reported']);
    await decide('fermeture');
    expect((await db.conversation.findFirstOrThrow()).closedFor).toBe('counsellor');
    expect((await lastTo(CANDIDATE_MAIL))?.text).toContain('l’échange est terminé');
    expect((await mailsTo(COMPANY_MAIL)).map(({ subject }) => subject)).toEqual([
      'La mission locale a terminé un échange',
      expect.stringContaining('Décision sur le signalement'),
    ]);
  });

  it('that is found harmless is not told to its author, who would know by whom', async () => {
    const { candidate, lettre } = await openExchange();
    await report(candidate, { lettre });
    await decide('aucune');
    expect((await lastTo(CANDIDATE_MAIL))?.subject).toContain('Décision');
    expect(await mailsTo(COMPANY_MAIL)).toEqual([]);
  });

  it('is only for who received it', async () => {
    const { company, lettre } = await openExchange();
    await expect(report(company, { lettre })).rejects.toThrow('n’existe pas');
    await expect(report(visitor, { lettre })).rejects.toThrow('n’existe pas');
  });
});

describe('a report that a minor is in danger', () => {
  it('comes before older ones and is counted apart', async () => {
    await buildParties();
    await report(visitor, { page: '/offres' });
    await report(visitor, { page: '/charte', motif: 'mineur', nom: '', courriel: '' });
    expect((await listOpenReports()).map(({ ground, danger }) => [ground, danger])).toEqual([
      ['mineur', true],
      ['blessant', false],
    ]);
    expect(await countOpenReports()).toEqual({ open: 2, danger: 1 });
  });

  it('is mailed to every counsellor and the director, with a link and nobody’s name', async () => {
    await buildParties();
    await buildCounsellor();
    await db.user.create({ data: { email: 'direction@mission.test', role: 'director' } });
    await db.user.create({
      data: { email: 'partie@mission.test', role: 'counsellor', disabledAt: clock.now() },
    });
    await report(visitor, { page: '/charte', motif: 'mineur', explication: 'Léa Vasseur est menacée.' });
    await sendAll(clock);
    const { id } = await db.report.findFirstOrThrow();
    for (const address of ['conseil@mission.test', 'direction@mission.test']) {
      const [mail] = await mailsTo(address);
      expect(mail?.subject).toContain('une personne mineure est peut-être en danger');
      expect(mail?.text).toContain(`/conseil/signalements/${id}`);
      expect(JSON.stringify(mail)).not.toMatch(/Léa|Vasseur|Ana|Morel|voisine/);
    }
    expect(await mailsTo('partie@mission.test')).toEqual([]);
  });

  it('is mailed before everything that waits to leave', async () => {
    const { company } = await buildParties();
    await buildCounsellor();
    await transaction((tx) =>
      enqueue(tx, {
        topic: 'owner-notice',
        userId: company.userId,
        refs: { code: 'publication-restored', path: '/mon-entreprise' },
      }),
    );
    await report(visitor, { page: '/charte', motif: 'mineur' });
    const first = await claimNext('facteur', clock.now());
    expect(first?.refs).toMatchObject({ code: 'danger-reported' });
  });

  it('by strangers is mailed once an hour when strangers have used the day’s mails up', async () => {
    await buildParties();
    await buildCounsellor();
    const countMails = () =>
      db.outboxEntry.count({ where: { refs: { path: ['code'], equals: 'danger-reported' } } });
    const form = { page: '/charte', motif: 'mineur', nom: '', courriel: '' };
    for (let place = 0; place < 33; place++) await report(visitor, form);
    expect(await countMails()).toBe(31);
    await db.rateWindow.deleteMany({ where: { key: { startsWith: 'danger-alert-hour' } } });
    await report(visitor, form);
    expect(await countMails()).toBe(32);
  });

  it('is the only kind that mails the team', async () => {
    await buildParties();
    await buildCounsellor();
    await report(visitor, { page: '/charte' });
    await sendAll(clock);
    expect(await mailsTo('conseil@mission.test')).toEqual([]);
  });
});

describe('a decided report', () => {
  const reopen = (reportId: string) =>
    transaction((tx) =>
      reopenReport(tx, {
        reportId,
        reason: 'Un fait nouveau est arrivé.',
        counsellorId: 'conseil',
        now: clock.now(),
      }),
    );

  it('is found with its decision, by its state', async () => {
    const { slug } = await buildParties();
    await report(visitor, { page: `/entreprises/${slug}` });
    await decide('avertissement');
    const all = { offset: 0, limit: 10 };
    expect(await listDecidedReports('upheld', all)).toMatchObject({
      total: 1,
      reports: [{ decided: { measure: 'avertissement', decision: 'Voici pourquoi, en détail.' } }],
    });
    expect((await listDecidedReports('dismissed', all)).total).toBe(0);
  });

  it('is reopened with a reason: it waits again, its first decision is kept, both sides are told', async () => {
    const { slug } = await buildParties();
    await report(visitor, { page: `/entreprises/${slug}` });
    const { reportId } = await decide('avertissement');
    await reopen(reportId);
    await sendAll(clock);
    expect(await listOpenReports()).toMatchObject([
      {
        decided: null,
        reopenings: [{ reason: 'Un fait nouveau est arrivé.', measure: 'avertissement' }],
      },
    ]);
    for (const address of [VISITOR_MAIL, COMPANY_MAIL])
      expect((await lastTo(address))?.subject).toBe('Un signalement est examiné de nouveau');
    expect(await db.auditEvent.count({ where: { name: 'report_reopened', actor: 'conseil' } })).toBe(1);
  });

  it('that was found harmless is reopened without a word to the author of the letter', async () => {
    const { candidate, lettre } = await openExchange();
    await report(candidate, { lettre });
    const { reportId } = await decide('aucune');
    await reopen(reportId);
    await sendAll(clock);
    expect((await lastTo(CANDIDATE_MAIL))?.subject).toBe('Un signalement est examiné de nouveau');
    expect(await mailsTo(COMPANY_MAIL)).toEqual([]);
  });

  it('that took an offer off is decided in the same way again, with its new reason', async () => {
    const { company } = await buildParties();
    const offerId = await buildOffer(company.companyId);
    await report(visitor, { page: `/offres/${offerId}` });
    const { reportId, counsellorId } = await decide('retrait');
    await reopen(reportId);
    const decision = { reportId, counsellorId, measure: 'retrait' as const, now: clock.now() };
    await transaction((tx) => decideReport(tx, { ...decision, reason: 'Voici pourquoi, plus exactement.' }));
    expect(await db.offer.findFirst({ select: { withdrawnReason: true } })).toEqual({
      withdrawnReason: 'Voici pourquoi, plus exactement.',
    });
    expect(await listOpenReports()).toEqual([]);
  });

  it('is not reopened while it waits', async () => {
    await buildParties();
    await report(visitor, { page: '/charte' });
    const { id } = await db.report.findFirstOrThrow();
    await expect(reopen(id)).rejects.toThrow('attend déjà');
    expect(await db.reportReopening.count()).toBe(0);
  });
});
