import { db, transaction } from '@/lib/db';
import { JOBS } from '@/lib/worker/jobs';
import { buildParties } from '../../support/letters/build-parties';
import { createClock, sendAll, write } from '../../support/letters/post-office';

const DAY = 86_400_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * DAY);

const runNightly = (name: string, at: Date) =>
  transaction((tx) => JOBS.find((job) => job.name === name)!.run(tx, at));

describe('after 30 days', () => {
  it('a mail of unknown fate keeps its place in the list and loses its words', async () => {
    const { company } = await buildParties();
    const entry = (id: string, days: number) => ({
      ...{ id, topic: 'owner-notice', userId: company.userId, createdAt: ago(days) },
      ...{ state: 'unknown_fate' as const, frozen: new Uint8Array([1]), sealed: new Uint8Array([1]) },
    });
    await db.outboxEntry.createMany({ data: [entry('old', 31), entry('recent', 29)] });
    await runNightly('erase-raw-mail', now);
    const left = await db.outboxEntry.findMany({ orderBy: { id: 'asc' } });
    expect(left).toMatchObject([
      { id: 'old', state: 'unknown_fate', frozen: null, sealed: null },
      { id: 'recent', frozen: expect.anything() as unknown, sealed: expect.anything() as unknown },
    ]);
  });

  it('the provider’s events, which name sender and subject, are gone; what still waits stays', async () => {
    const event = (id: string, days: number, processed: boolean) => ({
      ...{ id, type: 'email.received', payload: { data: { from: 'lea@courriel.test' } } },
      ...{ receivedAt: ago(days), processedAt: processed ? ago(days) : null },
    });
    await db.inboundEvent.createMany({
      data: [event('old', 31, true), event('recent', 29, true), event('waiting', 31, false)],
    });
    await runNightly('erase-raw-mail', now);
    const kept = await db.inboundEvent.findMany({ orderBy: { id: 'asc' } });
    expect(kept.map(({ id }) => id)).toEqual(['recent', 'waiting']);
  });
});

describe('after 60 days', () => {
  it('nothing tells which address a mail went to, whether it was somebody’s here or a stranger’s', async () => {
    const { company } = await buildParties();
    const mail = (id: string, created: number, sent: number | null, userId: string | null = null) => ({
      ...{ id, rfcMessageId: id, recipientHash: 'empreinte', userId, outboxEntryId: id },
      ...{ createdAt: ago(created), sentAt: sent === null ? null : ago(sent), fate: 'delivered' as const },
    });
    const mails = [
      ...[mail('theirs', 61, 61, company.userId), mail('stranger’s', 61, 61), mail('unsent', 61, null)],
      ...[mail('recent', 59, 59), mail('sent again lately', 90, 59)],
    ];
    await db.outboxEntry.createMany({ data: mails.map(({ id }) => ({ id, topic: 'notice' })) });
    await db.outboundMail.createMany({ data: mails });
    await runNightly('erase-raw-mail', now);
    const left = await db.outboundMail.findMany({ where: { NOT: { recipientHash: null } } });
    expect(left.map(({ id }) => id).sort()).toEqual(['recent', 'sent again lately']);
    expect(await db.outboundMail.count({ where: { fate: 'delivered' } })).toBe(5);
  });
});

describe('the local mailbox', () => {
  const keys = async () =>
    (await db.localMail.findMany({ orderBy: { sentAt: 'asc' } })).map(({ idempotencyKey }) => idempotencyKey);

  it('keeps mails for 30 days', async () => {
    const mail = (idempotencyKey: string, days: number) => ({
      ...{ idempotencyKey, to: 'lea@courriel.test', from: 'a@b.test', subject: '', text: '', html: '' },
      sentAt: ago(days),
    });
    await db.localMail.createMany({ data: [mail('old', 31), mail('recent', 29)] });
    await runNightly('erase-raw-mail', now);
    expect(await keys()).toEqual(['recent']);
  });

  it('loses a letter with its text, and no other mail', async () => {
    const { company, candidate } = await buildParties();
    const clock = createClock();
    const conversationId = await write(
      candidate,
      { companyId: company.companyId },
      'Votre verger me plaît',
      clock,
    );
    const refs = { code: 'files-silent', path: '/conseil' };
    await db.outboxEntry.create({ data: { topic: 'owner-notice', userId: company.userId, refs } });
    await sendAll(clock);
    const { id } = await db.outboxEntry.findFirstOrThrow({ where: { conversationId, topic: 'letter' } });
    const { id: _, ...sent } = await db.localMail.findUniqueOrThrow({ where: { idempotencyKey: id } });
    expect(sent.text).toContain('Votre verger me plaît');
    // a person had it sent again: another key of the same entry
    await db.localMail.create({ data: { ...sent, headers: {}, idempotencyKey: `${id}-1` } });
    await runNightly('erase-old-letters', ago(-190));
    expect(await db.localMail.findMany()).toMatchObject([{ subject: 'Des fiches sont sans nouvelles' }]);
  });
});

describe('after a week', () => {
  it('public changes are forgotten, but the latest of all stays', async () => {
    await db.$executeRaw`UPDATE "PublicVersion" SET version = 12`;
    const change = (version: bigint, days: number) => ({
      version,
      axis: 'profile',
      entityId: 'p',
      at: ago(days),
    });
    await db.publicChange.deleteMany();
    await db.publicChange.createMany({ data: [change(10n, 9), change(11n, 8), change(12n, 6)] });
    const versions = async () => (await db.publicChange.findMany()).map(({ version }) => version);
    await runNightly('forget-public-changes', now);
    expect(await versions()).toEqual([12n]);
    await runNightly('forget-public-changes', ago(-30));
    expect(await versions()).toEqual([12n]);
  });
});

describe('six months after the last letter', () => {
  const erase = (days: number) => runNightly('erase-old-letters', ago(-days));

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

  it('its files are gone with it, and nothing tells what they were called', async () => {
    const { company, candidate } = await buildParties();
    await write(company, { profileId: candidate.profileId }, 'Bonjour', createClock());
    const { id: messageId } = await db.message.findFirstOrThrow();
    const bytes = new Uint8Array([1]);
    const file = { messageId, position: 1, state: 'ready', type: 'application/pdf', size: 1 } as const;
    await db.attachment.create({ data: { ...file, name: bytes, content: bytes, names: bytes } });
    await erase(170);
    expect(await db.attachment.findFirstOrThrow()).toMatchObject({ erasedAt: null });
    await erase(190);
    const gone = { name: null, content: null, names: null, erasedAt: expect.any(Date) as unknown };
    expect(await db.attachment.findFirstOrThrow()).toMatchObject(gone);
  });

  it('a reported letter keeps its text until a counsellor has decided', async () => {
    const { company, candidate } = await buildParties();
    const clock = createClock();
    const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
    await write(company, id, 'Une insulte', clock);
    const { id: messageId } = await db.message.findFirstOrThrow({ where: { number: 2 } });
    const report = { reference: 'A', conversationId: id, messageId, side: 'company' } as const;
    await db.report.create({ data: { ...report, ground: 'blessant', explanation: 'Texte' } });
    const texts = async () =>
      (await db.message.findMany({ orderBy: { number: 'asc' } })).map(({ body }) => body);
    await erase(190);
    expect(await texts()).toEqual([null, 'Une insulte']);
    const decision = { state: 'dismissed', decision: 'Sans suite', decidedBy: 'c', decidedAt: now } as const;
    await db.report.updateMany({ data: decision });
    await erase(191);
    expect(await texts()).toEqual([null, null]);
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
