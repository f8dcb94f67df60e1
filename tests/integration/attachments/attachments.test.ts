import '../../support/patience';
import { randomUUID } from 'node:crypto';
import { db, transaction } from '@/lib/db';
import { findAttachment, listAttachments } from '@/lib/attachments/find-attachments';
import { inspectFiles } from '@/lib/attachments/inspect-file';
import { readFiles } from '@/lib/attachments/keep-attachments';
import { INSPECTIONS, inspectWritten, MOST_AT_ONCE } from '@/lib/conversations/inspect-written';
import { LETTERS_AN_HOUR } from '@/lib/conversations/rules';
import { writeLetter } from '@/lib/conversations/write-letter';
import { insertShare } from '@/lib/contact-shares/repository';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { eraseOldOriginals } from '@/lib/worker/retention-repository';
import { seal } from '@/lib/seal';
import { buildPdf } from '../../support/attachments/build-pdf';
import { buildParties, CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { bytesOf, filePart, multipart, textPart } from '../../support/letters/leak-corpus/mime';
import { createClock, mailsTo, readAll, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();

async function openExchange() {
  const parties = await buildParties();
  const id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  await sendAll(clock);
  return { ...parties, id };
}

const cv = (text: string) =>
  new File([new Uint8Array(buildPdf(text))], 'CV Lea Vasseur.pdf', { type: 'application/pdf' });

async function answerWith(candidate: Parameters<typeof write>[0], id: string, ...files: File[]) {
  const inspected = await inspectFiles(await readFiles(files));
  const written = { actor: candidate, text: 'Voici mon CV.', offerId: null, now: clock.now() };
  return transaction((tx) => writeLetter(tx, id, { ...written, files: inspected }));
}

const share = (conversationId: string, value: string) =>
  transaction((tx) =>
    insertShare(tx, {
      conversationId,
      side: 'candidate',
      content: seal(JSON.stringify([{ key: 'name', value }])),
      sharedBy: 'x',
      sharedAt: clock.now(),
    }),
  );

const seenBy = async (id: string, side: 'candidate' | 'company') =>
  [...(await listAttachments(id, side)).values()].flat();

describe('a file that comes with a letter', () => {
  it('is kept sealed, shown to its writer, and to nobody else while they are anonymous', async () => {
    const { candidate, id } = await openExchange();
    await answerWith(candidate, id, cv('Lea Vasseur'));
    const [mine] = await seenBy(id, 'candidate');
    expect(mine).toMatchObject({ label: 'CV Lea Vasseur.pdf', standing: 'kept' });
    expect(await seenBy(id, 'company')).toEqual([]);
    expect(await findAttachment(id, 'company', mine!.id)).toBeNull();
    expect(await findAttachment(id, 'candidate', mine!.id)).not.toBeNull();
    const { content, name } = await db.attachment.findFirstOrThrow();
    expect(Buffer.from(content!).toString('latin1') + Buffer.from(name!).toString('latin1')).not.toMatch(
      /Vasseur|PDF/,
    );
  });

  it('passes once its writer has shared all that it tells, under a plain name', async () => {
    const { candidate, id } = await openExchange();
    await answerWith(candidate, id, cv('Lea Vasseur'));
    await share(id, 'Léa');
    expect(await seenBy(id, 'company')).toEqual([]);
    expect((await seenBy(id, 'candidate'))[0]?.standing).toBe('named');
    await share(id, 'Léa Vasseur');
    const [file] = await seenBy(id, 'company');
    expect(file).toMatchObject({ label: 'piece-jointe-1.pdf', standing: 'passes' });
    expect((await findAttachment(id, 'company', file!.id))?.content.toString('latin1')).toContain('%PDF-1.4');
  });

  it('of another exchange is not found', async () => {
    const { candidate, id } = await openExchange();
    await answerWith(candidate, id, cv('CV'));
    const [file] = await seenBy(id, 'candidate');
    expect(await findAttachment('018f0000-0000-7000-8000-000000000000', 'candidate', file!.id)).toBeNull();
  });

  it('by mail is kept too, and its writer told what becomes of it', async () => {
    const { id } = await openExchange();
    const { token } = await db.alias.findFirstOrThrow({ where: { conversationId: id, side: 'company' } });
    const parts = multipart('mixed', [
      textPart('plain', 'Voici mon CV.', 'utf-8', '8bit'),
      filePart('application/pdf', 'CV.pdf', buildPdf('Mes gateaux')),
      filePart('text/vcard', 'moi.vcf', Buffer.from('BEGIN:VCARD')),
    ]);
    const mime = bytesOf({
      headers: [`From: ${CANDIDATE_MAIL}`, `To: r-${token}@relais.cartemploi.test`, ...parts.headers],
      body: parts.body,
    });
    await keepReceivedMail(
      'with-files',
      { kind: 'mime', mime: mime.toString(), recipients: [] },
      clock.now(),
    );
    await readAll(clock);
    await sendAll(clock);
    expect((await seenBy(id, 'candidate')).map(({ standing }) => standing)).toEqual(['kept', 'type']);
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toBe(
      'Des pièces jointes ne peuvent pas être remises',
    );
  });

  it('is not even read when the letter may not leave: too many within the hour, or another’s exchange', async () => {
    const { candidate, id } = await openExchange();
    const file = cv('CV');
    const read = jest.spyOn(file, 'arrayBuffer');
    const stranger = { ...candidate, profileId: randomUUID() };
    const writing = { conversationId: id, now: clock.now() };
    await expect(inspectWritten([file], { ...writing, actor: stranger })).rejects.toThrow('n’existe pas');
    await db.message.createMany({
      data: Array.from({ length: LETTERS_AN_HOUR }, (_, index) => ({
        ...{ conversationId: id, number: index + 2, side: 'candidate', channel: 'site', state: 'released' },
        ...{ body: `Lettre ${index}`, createdAt: clock.now() },
      })),
    });
    await expect(inspectWritten([file], { ...writing, actor: candidate })).rejects.toThrow('trente lettres');
    expect(read).not.toHaveBeenCalled();
  });

  it('is looked at for one letter of a person at a time, and of a few persons', async () => {
    const { candidate, id } = await openExchange();
    const file = cv('CV');
    let release = (_: ArrayBuffer) => {};
    const content = new Promise<ArrayBuffer>((resolve) => (release = resolve));
    jest.spyOn(file, 'arrayBuffer').mockReturnValue(content);
    const inspect = (userId: string) =>
      inspectWritten([file], { actor: { ...candidate, userId }, conversationId: id, now: clock.now() });
    const running = Array.from({ length: MOST_AT_ONCE }, (_, index) => inspect(`person ${index}`));
    await expect(inspect('person 0')).rejects.toThrow('regardez dans une minute si elle est partie');
    await expect(inspect('another')).rejects.toThrow('renvoyez-la dans une minute');
    release(new ArrayBuffer(1));
    await Promise.all(running);
    await expect(inspect('person 0')).resolves.toHaveLength(1);
  });

  it('is looked at thirty times an hour, also when no letter leaves', async () => {
    const { candidate, id } = await openExchange();
    const inspect = (now: Date) =>
      inspectWritten([new File(['x'], 'x.txt')], { actor: candidate, conversationId: id, now });
    for (let count = 0; count < INSPECTIONS.count; count++) await inspect(clock.now());
    await expect(inspect(clock.now())).rejects.toThrow('trente fois');
    await expect(inspect(new Date(clock.now().getTime() + 3_600_000))).resolves.toHaveLength(1);
  });

  it('goes with the letter’s text, and with the mail it came by when it never passes', async () => {
    const { candidate, id } = await openExchange();
    await answerWith(candidate, id, cv('CV'), new File(['x'], 'Vasseur.txt', { type: 'text/plain' }));
    const later = new Date(clock.now().getTime() + 1000);
    await transaction((tx) => eraseOldOriginals(tx, { originalsBefore: later, windowsBefore: later }));
    expect((await seenBy(id, 'candidate')).map(({ standing }) => standing)).toEqual(['kept', 'erased']);
    await db.message.updateMany({ where: { conversationId: id }, data: { body: null, bodyErasedAt: later } });
    const left = await db.attachment.findMany({ select: { name: true, content: true, names: true } });
    expect(left).toEqual([0, 1].map(() => ({ name: null, content: null, names: null })));
  });
});
