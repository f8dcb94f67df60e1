import '../../support/patience';
import { db } from '@/lib/db';
import { MASK } from '@/lib/mail/redact/redact';
import { seal, unseal } from '@/lib/seal';
import { arrive, aliasTo, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { createClock, letterStates, mailsTo } from '../../support/letters/post-office';

const clock = createClock();

describe('a mail that comes in', () => {
  it('twice under the same id is one letter', async () => {
    await openExchange(clock);
    const mime = mimeTo(await aliasTo('company'), CANDIDATE_MAIL);
    await arrive(clock, mime, 'same');
    await arrive(clock, mime, 'same');
    expect(await db.message.count()).toBe(2);
  });

  it('with nothing but quotes is refused at the door, and its writer told', async () => {
    await openExchange(clock);
    await arrive(clock, mimeTo(await aliasTo('company'), CANDIDATE_MAIL, '', '> Bonjour'));
    expect((await letterStates()).at(-1)).toBe('refused_at_door');
    expect((await mailsTo(CANDIDATE_MAIL)).at(-1)?.subject).toBe('Votre lettre était vide');
  });

  it('brings its own subject into the text, cleaned like it', async () => {
    await openExchange(clock);
    const subject = 'Candidature de Léa Vasseur';
    await arrive(
      clock,
      mimeTo(await aliasTo('company'), CANDIDATE_MAIL).replace(
        'Re: Nouvelle lettre',
        `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      ),
    );
    expect((await db.message.findFirstOrThrow({ where: { number: 2 } })).body).toBe(
      `Candidature de ${MASK} ${MASK}\n\nBonjour`,
    );
  });

  it('stays sealed in the database', async () => {
    await openExchange(clock);
    await arrive(clock, mimeTo(await aliasTo('company'), CANDIDATE_MAIL, '', 'Texte secret'));
    const { raw } = await db.inboundMail.findFirstOrThrow();
    expect(Buffer.from(raw!).toString('latin1')).not.toContain('secret');
    expect(unseal(raw!)).toContain('Texte secret');
    expect(seal('x')).not.toEqual(seal('x'));
  });

  it('brings the same notice to its writer five times a day at most, and again the next day', async () => {
    await openExchange(clock);
    const empty = mimeTo(await aliasTo('company'), CANDIDATE_MAIL, '', '> Bonjour');
    const notices = () => db.outboxEntry.count({ where: { topic: 'letter-notice' } });
    for (let count = 0; count < 7; count++) await arrive(clock, empty);
    expect(await notices()).toBe(5);
    expect(await db.message.count({ where: { state: 'refused_at_door' } })).toBe(7);
    const tomorrow = createClock();
    tomorrow.pass(24 * 3_600_000);
    await arrive(tomorrow, empty);
    expect(await notices()).toBe(6);
  });
});
