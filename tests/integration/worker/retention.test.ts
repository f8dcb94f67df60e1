import { db, transaction } from '@/lib/db';
import { keepDraft } from '@/lib/letter-drafts/repository';
import { JOBS } from '@/lib/worker/jobs';
import { buildParties } from '../../support/letters/build-parties';
import { createClock, write } from '../../support/letters/post-office';

const DAY = 86_400_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * DAY);

describe('after 30 days', () => {
  it('the provider’s events, which name sender and subject, are gone; what still waits stays', async () => {
    const event = (id: string, days: number, processed: boolean) => ({
      ...{ id, type: 'email.received', payload: { data: { from: 'lea@courriel.test' } } },
      ...{ receivedAt: ago(days), processedAt: processed ? ago(days) : null },
    });
    await db.inboundEvent.createMany({
      data: [event('old', 31, true), event('recent', 29, true), event('waiting', 31, false)],
    });
    const job = JOBS.find(({ name }) => name === 'erase-raw-mail');
    await transaction((tx) => job!.run(tx, now));
    const kept = await db.inboundEvent.findMany({ orderBy: { id: 'asc' } });
    expect(kept.map(({ id }) => id)).toEqual(['recent', 'waiting']);
  });
});

describe('six months after the last letter', () => {
  const erase = async (days: number) => {
    const job = JOBS.find(({ name }) => name === 'erase-old-letters');
    await transaction((tx) => job!.run(tx, new Date(now.getTime() + days * DAY)));
  };

  it('texts and cards are gone, the journal says so, and that letters were written stays', async () => {
    const { company, candidate } = await buildParties();
    const conversationId = await write(company, { profileId: candidate.profileId }, 'Bonjour', createClock());
    const card = { conversationId, content: new Uint8Array([1]), sharedBy: company.userId };
    await db.contactShare.create({ data: { ...card, side: 'company' } });
    await erase(170);
    expect(await db.message.findFirstOrThrow()).toMatchObject({ body: 'Bonjour', bodyErasedAt: null });
    await erase(190);
    expect(await db.message.findFirstOrThrow()).toMatchObject({ body: null, original: null });
    expect(await db.contactShare.findFirstOrThrow()).toMatchObject({ content: null });
    const event = await db.auditEvent.findFirstOrThrow({ where: { name: 'old_letters_erased' } });
    expect(event.data).toEqual({ letters: 1, cards: 1, reporters: 0 });
  });

  it('of a decision, who reported is forgotten; an open report keeps it', async () => {
    const report = (reference: string, decidedAt: Date | null) => ({
      ...(decidedAt ? { state: 'dismissed' as const, decision: 'Sans suite', decidedBy: 'c' } : {}),
      ...{ reference, decidedAt, path: '/offres', ground: 'blessant', explanation: 'Texte' },
      ...{ reporterName: 'Ana Morel', reporterEmail: 'voisine@courriel.test' },
    });
    await db.report.createMany({ data: [report('A', now), report('B', null)] });
    await erase(190);
    const kept = await db.report.findMany({ orderBy: { reference: 'asc' } });
    expect(kept.map(({ reporterEmail }) => reporterEmail)).toEqual([null, 'voisine@courriel.test']);
  });
});

describe('the drafts of one person', () => {
  it('are fifty at most: the oldest goes', async () => {
    const { company } = await buildParties();
    for (let index = 0; index <= 50; index++) {
      const draft = { userId: company.userId, target: `profil:${index}`, text: 'Bonjour' };
      await transaction((tx) => keepDraft(tx, { ...draft, now: ago(60 - index) }));
    }
    const kept = await db.letterDraft.findMany({ select: { target: true } });
    expect(kept).toHaveLength(50);
    expect(kept).not.toContainEqual({ target: 'profil:0' });
  });
});
