import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { saveNews } from '@/lib/news/save-news';
import { endOffer } from '@/lib/offers/end-offer';
import { saveOffer } from '@/lib/offers/save-offer';
import { offerFormSchema } from '@/lib/offers/schema';
import { newsFormSchema } from '@/lib/news/schema';
import { listPublications } from '@/lib/publications/repository';
import type { Publication } from '@/lib/publications/schema';
import { restorePublication, withdrawPublication } from '@/lib/publications/withdraw-publication';
import { approveVersion, approveVersions } from '@/lib/reviews/decide';
import { listWaitingVersions } from '@/lib/reviews/queue-repository';
import { buildOffer } from '../../support/letters/build-offer';
import { buildParties, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll } from '../../support/letters/post-office';

const clock = createClock();
const REASON = 'Le titre ne vise que les femmes : écrivez les deux genres.';
const call = () => ({ reviewer: 'conseil', now: clock.now() });

const withdraw = (publication: Publication) =>
  transaction((tx) =>
    withdrawPublication(tx, { publication, reason: REASON, counsellorId: 'conseil', now: clock.now() }),
  );

const OFFER = {
  type: 'emploi',
  titre: 'Boulanger / Boulangère',
  description: 'Pétrir, façonner, cuire.',
  nuit: 'non',
  dangereux: 'non',
  intention: 'soumettre',
};

async function publishOffer() {
  const { company } = await buildParties();
  const id = await buildOffer(company.companyId);
  return { company, offer: { kind: 'offer', id } as const };
}

async function publishNews() {
  const { company } = await buildParties();
  const form = newsFormSchema.parse({ titre: 'Portes ouvertes', texte: 'Samedi.', intention: 'soumettre' });
  const by = { companyId: company.companyId, by: 'membre', origin: 'site' as const, now: clock.now() };
  const { id } = await transaction((tx) => saveNews(tx, { ...by, newsId: null, form }));
  const [waiting] = await listWaitingVersions('news', { offset: 0, limit: 1 });
  await transaction((tx) => approveVersion(tx, waiting!, call()));
  return { kind: 'news', id } as const;
}

async function submitAgain(company: { companyId: string }, offerId: string) {
  const save = { companyId: company.companyId, offerId, by: 'membre', origin: 'site' as const };
  const form = offerFormSchema.parse(OFFER);
  await transaction((tx) => saveOffer(tx, { ...save, form, now: clock.now() }));
  const [waiting] = await listWaitingVersions('offer', { offset: 0, limit: 1 });
  return waiting!;
}

describe('an offer that the mission locale withdraws', () => {
  it('leaves the site at once, is announced to the index, journalled and mailed with its reason', async () => {
    const { offer } = await publishOffer();
    const before = await db.publicChange.count();
    await withdraw(offer);
    expect(await db.publicOffer.count()).toBe(0);
    expect(await db.publicChange.count()).toBeGreaterThan(before);
    expect(await db.auditEvent.count({ where: { name: 'offer_withdrawn', actor: 'conseil' } })).toBe(1);
    await sendAll(clock);
    const mail = (await mailsTo(COMPANY_MAIL)).at(-1);
    expect(mail?.subject).toBe('Un de vos textes est retiré du site');
    expect(mail?.text).toContain(REASON);
    expect(mail?.text).toContain(`/mon-entreprise/offres/${offer.id}`);
  });

  it('is not brought back by its company alone', async () => {
    const { company, offer } = await publishOffer();
    await withdraw(offer);
    const end = { companyId: company.companyId, offerId: offer.id, by: 'membre', now: clock.now() };
    for (const wish of ['reopened', 'filled', 'withdrawn'] as const)
      await expect(transaction((tx) => endOffer(tx, { ...end, end: wish }))).rejects.toThrow('a retiré');
    expect(await db.publicOffer.count()).toBe(0);
    expect((await db.offer.findUniqueOrThrow({ where: { id: offer.id } })).withdrawnReason).toBe(REASON);
  });

  it('comes back with its next version, which somebody opened and approved', async () => {
    const { company, offer } = await publishOffer();
    await withdraw(offer);
    const waiting = await submitAgain(company, offer.id);
    expect(await transaction((tx) => approveVersions(tx, [waiting], call()))).toMatchObject({ warned: 1 });
    expect(await db.publicOffer.count()).toBe(0);
    await transaction((tx) => approveVersion(tx, waiting, call()));
    expect(await db.publicOffer.count()).toBe(1);
    expect((await db.offer.findUniqueOrThrow({ where: { id: offer.id } })).withdrawnReason).toBeNull();
  });

  it('is not put back by a review that was opened before', async () => {
    const { company, offer } = await publishOffer();
    const waiting = await submitAgain(company, offer.id);
    await withdraw(offer);
    await expect(transaction((tx) => approveVersion(tx, waiting, call()))).rejects.toThrow('a changé');
    expect(await transaction((tx) => approveVersions(tx, [waiting], call()))).toMatchObject({ moved: 1 });
    expect(await db.publicOffer.count()).toBe(0);
    expect((await db.offer.findUniqueOrThrow({ where: { id: offer.id } })).withdrawnReason).toBe(REASON);
  });

  it('is put back by a counsellor, who tells the company', async () => {
    const { offer } = await publishOffer();
    await withdraw(offer);
    await transaction((tx) => restorePublication(tx, { publication: offer, counsellorId: 'conseil' }));
    expect(await db.publicOffer.count()).toBe(1);
    await sendAll(clock);
    expect((await mailsTo(COMPANY_MAIL)).at(-1)?.subject).toBe('Un de vos textes est de nouveau en ligne');
  });

  it('is withdrawn once', async () => {
    const { offer } = await publishOffer();
    await withdraw(offer);
    await expect(withdraw(offer)).rejects.toThrow('déjà retirée');
    expect(await db.outboxEntry.count({ where: { topic: 'withdrawal' } })).toBe(1);
  });
});

describe('a piece of news that the mission locale withdraws', () => {
  it('leaves the site at once and is listed with its reason', async () => {
    const news = await publishNews();
    const every = { offset: 0, limit: 10 };
    const filter = { query: 'portes', companyId: null };
    expect((await listPublications({ ...filter, withdrawn: false }, every)).lines).toMatchObject([news]);
    await withdraw(news);
    expect(await db.publicNews.count()).toBe(0);
    expect((await listPublications({ ...filter, withdrawn: false }, every)).total).toBe(0);
    expect((await listPublications({ ...filter, withdrawn: true }, every)).lines).toMatchObject([
      { ...news, withdrawnReason: REASON, companyName: 'Cidrerie Lepetit' },
    ]);
  });
});
