import '../../support/patience';
import { LETTERS_AN_HOUR } from '@/lib/conversations/rules';
import { db } from '@/lib/db';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { unseal } from '@/lib/seal';
import { aliasTo, arrive, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, deliver, mailsTo } from '../../support/letters/post-office';

const HOUR = 3_600_000;

describe('letters by mail', () => {
  it('are thirty an hour: the next is kept, its writer told when to send it again, and then it goes', async () => {
    const clock = createClock();
    await openExchange(clock);
    const alias = await aliasTo('company');
    const mimeOf = (number: number) => mimeTo(alias, CANDIDATE_MAIL, '', `Lettre ${number}`);
    for (let number = 1; number <= LETTERS_AN_HOUR + 1; number++) {
      clock.pass(1);
      const mail = { kind: 'mime' as const, mime: mimeOf(number), recipients: [] };
      await keepReceivedMail(`mail-${number}`, mail, clock.now());
    }
    await deliver(clock);

    const refused = await db.message.findMany({ where: { state: 'refused_at_door' } });
    expect(refused).toHaveLength(1);
    expect(refused[0]!.body).toContain('Lettre 31');
    expect(unseal(refused[0]!.original!)).toContain('Lettre 31');
    const [notice, ...others] = (await mailsTo(CANDIDATE_MAIL)).filter(({ subject }) =>
      subject.includes('n’est pas partie'),
    );
    expect(others).toEqual([]);
    expect(notice?.text).toContain('dans une heure');
    const texts = (await mailsTo(COMPANY_MAIL)).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('Lettre 30'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('Lettre 31'))).toEqual([]);

    clock.pass(HOUR);
    await arrive(clock, mimeOf(31));
    expect((await mailsTo(COMPANY_MAIL)).at(-1)?.text).toContain('Lettre 31');
  });
});
