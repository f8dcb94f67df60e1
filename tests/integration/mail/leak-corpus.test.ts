import '../../support/patience';
import { isUtf8 } from 'node:buffer';
import { db, transaction } from '@/lib/db';
import { releaseLetter } from '@/lib/conversations/decide-letter';
import { findThread } from '@/lib/conversations/thread-repository';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { buildCorpus } from '@/tests/support/letters/leak-corpus/build-corpus';
import { createWordCount } from '@/tests/support/letters/leak-corpus/count-words';
import { leaksIn } from '@/tests/support/letters/leak-corpus/planted';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, readAll, sendAll, write } from '../../support/letters/post-office';

const FOUR_MINUTES = 240_000;

/** All that the company has from the exchange: its mails, without the address they came to, and its page. */
async function readByCompany(company: Parameters<typeof findThread>[0], id: string) {
  const mails = await db.localMail.findMany({ where: { to: COMPANY_MAIL }, omit: { id: true, to: true } });
  return { mails, thread: await findThread(company, id) };
}

it('carries the leak corpus through the database without a leak, a lost word or a mail without a state', async () => {
  const clock = createClock();
  const { candidate, company } = await buildParties();
  const counsellor = await buildCounsellor();
  const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
  await sendAll(clock);
  const { token } = await db.alias.findFirstOrThrow({ where: { conversationId: id, side: 'company' } });
  const alias = `r-${token}@relais.cartemploi.test`;
  // one in four of each kind: the unit test reads them all. What is kept of a mail is text, so the bytes that are none are left to it too
  const corpus = buildCorpus().filter(({ mimeTo }, index) => index % 4 === 1 && isUtf8(mimeTo(alias)));

  for (const [index, mail] of corpus.entries()) {
    // thirty letters an hour are allowed
    clock.pass(FOUR_MINUTES);
    const mime = mail.mimeTo(alias).toString();
    await keepReceivedMail(`corpus-${index}`, { kind: 'mime', mime, recipients: [] }, clock.now());
    await readAll(clock);
    for (const held of await db.message.findMany({ where: { state: 'held' }, select: { id: true } })) {
      await transaction((tx) =>
        releaseLetter(tx, { letterId: held.id, counsellorId: counsellor.userId, now: clock.now() }),
      );
    }
    await sendAll(clock);
  }

  const { mails, thread } = await readByCompany(company, id);
  const letters = corpus.filter(({ becomes }) => becomes === 'letter');
  expect(letters.length).toBeGreaterThan(60);
  expect(mails).toHaveLength(letters.length);
  expect(leaksIn(JSON.stringify({ mails, thread }))).toEqual([]);

  const received = thread!.letters.filter(({ mine }) => !mine);
  const count = createWordCount();
  letters.forEach(({ words }, index) => count.add(received[index]?.body ?? '', words));
  expect(count.share()).toBeGreaterThanOrEqual(0.98);

  const stored = await db.inboundMail.findMany({ select: { state: true, outcome: true } });
  expect(
    stored.filter(({ state, outcome }) => !['processed', 'ignored'].includes(state) || outcome === ''),
  ).toEqual([]);
  expect((await mailsTo(CANDIDATE_MAIL)).length).toBeGreaterThan(1);
});
