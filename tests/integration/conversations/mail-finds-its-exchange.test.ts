import '../../support/patience';
import { listAttachments } from '@/lib/attachments/find-attachments';
import { disownLetter, findQuestionedLetter } from '@/lib/conversations/confirm-letter';
import type { Correspondent } from '@/lib/conversations/policy';
import { otherSide } from '@/lib/conversations/schema';
import { findThread } from '@/lib/conversations/thread-repository';
import { db, transaction } from '@/lib/db';
import { unseal } from '@/lib/seal';
import { arrive, aliasTo, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, letterStates, mailsTo } from '../../support/letters/post-office';

const clock = createClock();
const OWN_ADDRESS = 'Votre lettre n’a pas été remise : vous avez écrit à votre propre adresse';
const NOBODY = `r-${'a'.repeat(32)}@relais.cartemploi.test`;

/** So many strangers were told already today. */
async function tellStrangers(count: number): Promise<void> {
  const startedAt = new Date(Math.floor(clock.now().getTime() / 86_400_000) * 86_400_000);
  await db.rateWindow.create({ data: { key: 'notices', startedAt, count } });
}

const proved = (verdict: string) => `Authentication-Results: mx.example; dmarc=${verdict}\r\n`;

describe('a mail that comes in', () => {
  it('finds its alias among the copies', async () => {
    await openExchange(clock);
    await arrive(
      clock,
      mimeTo(
        'autre@ailleurs.test',
        CANDIDATE_MAIL,
        `Cc: X <${(await aliasTo('company')).toUpperCase()}>\r\n`,
      ),
    );
    expect(await db.message.count()).toBe(2);
  });

  it('from another address is kept, its owner is asked, nothing is relayed', async () => {
    await openExchange(clock);
    await arrive(clock, mimeTo(await aliasTo('company'), 'pirate@ailleurs.test', '', 'Texte du pirate'));
    expect(await letterStates()).toEqual(['sent', 'to_confirm']);
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toContain('autre adresse');
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(0);
    expect(await mailsTo('pirate@ailleurs.test')).toHaveLength(0);
  });

  it('that fails DMARC at the provider is treated like one from another address', async () => {
    await openExchange(clock);
    const verdict = 'Authentication-Results: mx.example; dmarc=fail\r\n';
    await arrive(clock, verdict + mimeTo(await aliasTo('company'), CANDIDATE_MAIL));
    expect((await letterStates()).at(-1)).toBe('to_confirm');
  });

  it('from an unknown address to both aliases of an exchange is shown to neither side', async () => {
    await openExchange(clock);
    const [own, other] = [await aliasTo('company'), await aliasTo('candidate')];
    for (const pair of [`${own}, ${other}`, `${other}, ${own}`])
      await arrive(clock, mimeTo(pair, 'perso@ailleurs.test', '', 'Mon adresse est perso'));
    expect(await letterStates()).toEqual(['sent']);
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(1);
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(0);
    expect(await mailsTo('perso@ailleurs.test')).toHaveLength(1);
  });

  it.each([
    ['candidate', CANDIDATE_MAIL, COMPANY_MAIL],
    ['company', COMPANY_MAIL, CANDIDATE_MAIL],
  ] as const)(
    'to the own alias of its %s alone is refused at the door: its writer is told each time, the other side nothing',
    async (side, own, other) => {
      const parties = await openExchange(clock);
      const before = [(await mailsTo(own)).length, (await mailsTo(other)).length];
      const notices = async () => (await mailsTo(own)).slice(before[0]);
      for (const text of ['Mon adresse est perso', 'Et mon numéro'])
        await arrive(clock, mimeTo(await aliasTo(side), own, '', text), undefined, 'pass');
      expect((await notices()).map(({ subject }) => subject)).toEqual(Array(2).fill(OWN_ADDRESS));
      expect((await notices())[0]?.text).toContain(`/echanges/${parties.id}`);
      const kept = await db.message.findMany({ where: { channel: 'mail' }, orderBy: { number: 'asc' } });
      expect(kept).toMatchObject(Array(2).fill({ side, state: 'refused_at_door', body: null }));
      expect(unseal(kept[0]!.original!)).toContain('Mon adresse est perso');
      expect(await db.inboundMail.count({ where: { state: 'processed', NOT: { raw: null } } })).toBe(2);
      expect(await mailsTo(other)).toHaveLength(before[1]!);
      const letters = async (actor: Correspondent) => (await findThread(actor, parties.id))?.letters.length;
      expect(await letters(parties[side])).toBe(3);
      expect(await letters(parties[otherSide(side)])).toBe(1);
    },
  );

  it.each(['fail', 'none', 'pass'])(
    'to the candidate’s alias (its headers say dmarc=%s) does not tell the company whether it has guessed their address',
    async (verdict) => {
      const { company, id } = await openExchange(clock);
      const alias = await aliasTo('candidate');
      const seen: unknown[] = [];
      for (const guess of [CANDIDATE_MAIL, 'autre@courriel.test']) {
        const before = [(await mailsTo(CANDIDATE_MAIL)).length, (await mailsTo(COMPANY_MAIL)).length];
        await arrive(clock, proved(verdict) + mimeTo(alias, guess, '', `De ${guess}`));
        const letter = (await findThread(company, id))!.letters.at(-1)!;
        seen.push({
          ...{ state: letter.state, mine: letter.mine, body: letter.body },
          ...{ shown: (await findQuestionedLetter({ actor: company, letterId: letter.id }))?.shown },
          mails: [
            (await mailsTo(CANDIDATE_MAIL)).length - before[0]!,
            (await mailsTo(COMPANY_MAIL)).length - before[1]!,
          ],
        });
      }
      expect(seen[0]).toEqual(seen[1]);
      expect(seen[0]).toMatchObject({ mails: [0, 1], shown: null });
    },
  );

  it('to the candidate’s alias from their own second mailbox, proved, shows the company neither text nor files', async () => {
    const { company, id } = await openExchange(clock);
    const part = (headers: string, body: string) => `--x\r\n${headers}\r\n\r\n${body}\r\n`;
    const file =
      'Content-Type: application/pdf; name="CV-Lea.pdf"\r\nContent-Disposition: attachment; filename="CV-Lea.pdf"';
    const mime = `From: lea.perso@ailleurs.test\r\nTo: ${await aliasTo('candidate')}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part('Content-Type: text/plain', 'Mon CV, Léa')}${part(file, '%PDF-1.4')}--x--\r\n`;
    await arrive(clock, mime, undefined, 'pass');
    const { id: letterId } = await db.message.findFirstOrThrow({ where: { state: 'to_confirm' } });
    expect(await db.attachment.count({ where: { messageId: letterId } })).toBe(1);
    expect((await findQuestionedLetter({ actor: company, letterId }))?.shown).toBeNull();
    const seen = () => listAttachments(id, 'company');
    expect([...(await seen()).keys()]).toEqual([]);
    await transaction((tx) => disownLetter(tx, { actor: company, letterId }));
    expect([...(await seen()).keys()]).toEqual([]);
  });

  it('to one’s own alias of an exchange that ended is told so', async () => {
    await openExchange(clock);
    const alias = await aliasTo('candidate');
    await db.alias.updateMany({ data: { revokedAt: clock.now() } });
    await arrive(clock, mimeTo(alias, CANDIDATE_MAIL));
    expect(await letterStates()).toEqual(['sent']);
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toContain('Cet échange est terminé');
  });

  it('to the aliases of two exchanges is a letter in each', async () => {
    const { candidate } = await openExchange(clock);
    const own = await aliasTo('company');
    const charter = await db.charter.findFirstOrThrow();
    const signer = (await db.user.findFirstOrThrow()).id;
    const other = await db.company.create({
      data: {
        ...{ slug: 'autre', state: 'active', origin: 'site', legalName: 'Autre', siret: '12345678900011' },
        ...{ contactName: 'Paul', confirmedAt: clock.now() },
        signatures: { create: { charterId: charter.id, signedOn: clock.now(), signer } },
      },
    });
    const token = 'b'.repeat(32);
    const { id } = await db.conversation.create({
      data: {
        ...{ reference: 'ABCD', profileId: candidate.profileId, companyId: other.id, openedBy: 'company' },
        aliases: { create: { side: 'company', token } },
      },
    });
    const first = (await db.conversation.findFirstOrThrow({ where: { NOT: { id } } })).id;
    const both = `${own}, r-${token}@relais.cartemploi.test`;
    await arrive(clock, mimeTo(both, CANDIDATE_MAIL, 'Message-ID: <a@programme.test>\r\n', 'Oui.'));
    const letters = await db.message.findMany({ where: { side: 'candidate' } });
    expect(new Set(letters.map(({ conversationId }) => conversationId))).toEqual(new Set([first, id]));
    for (const { body } of letters) expect(body).toContain('Oui.');
  });

  it('keeps its files while its owner is asked', async () => {
    await openExchange(clock);
    const part = (headers: string, body: string) => `--x\r\n${headers}\r\n\r\n${body}\r\n`;
    const file =
      'Content-Type: application/zip; name="cv.zip"\r\nContent-Disposition: attachment; filename="cv.zip"';
    const mime = `From: perso@ailleurs.test\r\nTo: ${await aliasTo('company')}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part('Content-Type: text/plain', 'Voici mon CV.')}${part(file, 'PK')}--x--\r\n`;
    await arrive(clock, mime);
    expect(await letterStates()).toEqual(['sent', 'to_confirm']);
    expect(await db.attachment.findMany({ select: { message: { select: { state: true } } } })).toEqual([
      { message: { state: 'to_confirm' } },
    ]);
  });

  it('to an alias that nobody has is answered once a day', async () => {
    await openExchange(clock);
    await arrive(clock, mimeTo(NOBODY, 'quelquun@ailleurs.test'));
    await arrive(clock, mimeTo(NOBODY, 'quelquun@ailleurs.test'));
    expect(await mailsTo('quelquun@ailleurs.test')).toHaveLength(1);
    const [mail] = await db.inboundMail.findMany();
    expect(mail).toMatchObject({ state: 'ignored', outcome: 'unknown-alias', raw: null });
  });

  it('to an alias that nobody has, from a sender proved forged, is answered to nobody', async () => {
    const verdict = 'Authentication-Results: mx.example; dmarc=fail\r\n';
    await arrive(clock, verdict + mimeTo(NOBODY, 'victime@ailleurs.test'));
    expect(await mailsTo('victime@ailleurs.test')).toHaveLength(0);
  });

  it('tells no more than three hundred strangers a day', async () => {
    await tellStrangers(299);
    for (const stranger of ['premier@ailleurs.test', 'second@ailleurs.test'])
      await arrive(clock, mimeTo(NOBODY, stranger));
    expect(await mailsTo('premier@ailleurs.test')).toHaveLength(1);
    expect(await mailsTo('second@ailleurs.test')).toHaveLength(0);
  });

  it.each([
    ['to an exchange that ended', () => db.alias.updateMany({ data: { revokedAt: clock.now() } })],
    ['while a page is paused', () => db.candidate.updateMany({ data: { state: 'paused' } })],
  ])('%s is answered to who has an account, however many strangers were told that day', async (_, end) => {
    await openExchange(clock);
    const alias = await aliasTo('company');
    await end();
    await tellStrangers(300);
    await arrive(clock, mimeTo(alias, CANDIDATE_MAIL));
    expect(await mailsTo(CANDIDATE_MAIL)).toHaveLength(2);
    expect(await db.rateWindow.findFirst({ where: { key: 'notices' } })).toMatchObject({ count: 300 });
  });

  it('does not wait for another mail’s count of strangers, once all were told', async () => {
    await tellStrangers(300);
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT count FROM "RateWindow" WHERE key = 'notices' FOR UPDATE`;
      await arrive(clock, mimeTo(NOBODY, 'quelquun@ailleurs.test'));
    });
    expect(await db.inboundMail.findMany()).toMatchObject([{ outcome: 'unknown-alias' }]);
  });

  it.each([
    ['candidate', CANDIDATE_MAIL],
    ['company', COMPANY_MAIL],
  ] as const)('that answers everybody is a letter of its %s', async (side, from) => {
    await openExchange(clock);
    const [own, other] = [await aliasTo(side), await aliasTo(side === 'company' ? 'candidate' : 'company')];
    for (const pair of [`${own}, ${other}`, `${other}, ${own}`]) await arrive(clock, mimeTo(pair, from));
    const letters = await db.message.findMany({ where: { number: { gt: 1 } } });
    expect(letters.map((letter) => letter.side)).toEqual([side, side]);
    expect(letters.every(({ state }) => state !== 'to_confirm')).toBe(true);
  });

  it('to a revoked alias goes nowhere', async () => {
    const { id } = await openExchange(clock);
    const alias = await aliasTo('company');
    await db.alias.updateMany({ where: { conversationId: id }, data: { revokedAt: clock.now() } });
    await arrive(clock, mimeTo(alias, CANDIDATE_MAIL));
    expect(await db.message.count()).toBe(1);
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toContain('Cet échange est terminé');
  });
});
