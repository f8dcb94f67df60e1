import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { releaseLetter } from '@/lib/conversations/decide-letter';
import { MASK } from '@/lib/mail/redact/redact';
import { unseal } from '@/lib/seal';
import { buildCounsellor, buildParties, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, deliver, mailsTo, write } from '../../support/letters/post-office';

const clock = createClock();

describe('what a letter may not carry', () => {
  it('is hidden, the letter waits, and a counsellor lets it go', async () => {
    const { candidate, company } = await buildParties();
    const counsellor = await buildCounsellor();
    await write(
      candidate,
      { companyId: company.companyId },
      'Je suis Léa Vasseur, zéro six douze trente-quatre cinquante-six soixante-dix-huit',
      clock,
    );
    await deliver(clock);
    expect(await mailsTo(COMPANY_MAIL)).toHaveLength(0);
    const held = await db.message.findFirstOrThrow();
    expect(held.state).toBe('held');
    expect(held.heldFor).toEqual(['redacted']);
    expect(held.body).toBe(`Je suis ${MASK} ${MASK}, ${MASK}`);
    expect(unseal(held.original!)).toContain('Léa Vasseur');
    await transaction((tx) =>
      releaseLetter(tx, { letterId: held.id, counsellorId: counsellor.userId, now: clock.now() }),
    );
    await deliver(clock);
    const [mail] = await mailsTo(COMPANY_MAIL);
    expect(mail?.text).toContain(MASK);
    expect(JSON.stringify(mail)).not.toMatch(/Vasseur|Léa|douze/);
  });

  it('of a discreet company is its name too', async () => {
    const { candidate, company } = await buildParties({ discreet: true });
    await write(
      company,
      { profileId: candidate.profileId },
      'La cidrerie Lepetit vous attend au 12 quai Sainte-Catherine.',
      clock,
    );
    const held = await db.message.findFirstOrThrow();
    expect(held.body).toBe(`La ${MASK} vous attend au ${MASK}.`);
  });
});
