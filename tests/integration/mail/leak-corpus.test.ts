import { db, transaction } from '@/lib/db';
import { releaseLetter } from '@/lib/conversations/decide-letter';
import { LETTERS_AN_HOUR } from '@/lib/conversations/rules';
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
import { createClock, type Clock, mailsTo, readAll, sendAll, write } from '../../support/letters/post-office';

/** As many as a writer may send, then a pause of as long as the rule counts. */
const HOUR = 3_600_000;

/** All that the company has from the exchange: its mails, without the address they came to, and its page. */
async function readByCompany(company: Parameters<typeof findThread>[0], id: string) {
  const mails = await db.localMail.findMany({ where: { to: COMPANY_MAIL }, omit: { id: true, to: true } });
  return { mails, thread: await findThread(company, id) };
}

/** One by one from the first: those that only wait behind it leave with it. */
async function releaseAll(counsellorId: string, clock: Clock) {
  const next = () =>
    db.message.findFirst({ where: { state: 'held' }, select: { id: true }, orderBy: { number: 'asc' } });
  for (let held = await next(); held; held = await next()) {
    const letterId = held.id;
    await transaction((tx) => releaseLetter(tx, { letterId, counsellorId, now: clock.now() }));
  }
}

// Half a minute on two quiet cores; a crowded machine takes its time.
jest.setTimeout(400_000);

it('carries the leak corpus through the database without a leak, a lost word or a mail without a state', async () => {
  const clock = createClock();
  const { candidate, company } = await buildParties();
  const counsellor = await buildCounsellor();
  const id = await write(company, { profileId: candidate.profileId }, 'Bonjour', clock);
  await sendAll(clock);
  const { token } = await db.alias.findFirstOrThrow({ where: { conversationId: id, side: 'company' } });
  const alias = `r-${token}@relais.cartemploi.test`;
  const corpus = buildCorpus();
  const queue = corpus.map(({ mimeTo }, index) => ({
    id: `corpus-${index}`,
    mime: mimeTo(alias).toString('base64'),
  }));

  while (queue.length > 0) {
    clock.pass(HOUR);
    for (const { id: providerId, mime } of queue.splice(0, LETTERS_AN_HOUR)) {
      await keepReceivedMail(providerId, { kind: 'raw', mime, recipients: [] }, clock.now());
    }
    await readAll(clock);
    await releaseAll(counsellor.userId, clock);
    await sendAll(clock);
  }

  const { mails, thread } = await readByCompany(company, id);
  const letters = corpus.filter(({ becomes }) => becomes === 'letter');
  expect(letters.length).toBeGreaterThan(300);
  expect(mails).toHaveLength(letters.length);
  expect(leaksIn(JSON.stringify({ mails, thread }))).toEqual([]);

  const received = thread!.letters.filter(({ mine }) => !mine);
  const count = createWordCount();
  letters.forEach(({ words }, index) => count.add(received[index]?.body ?? '', words));
  const share = `${(count.share() * 100).toFixed(2)} % of ${count.expected()} words kept`;
  process.stderr.write(`Leak corpus: ${corpus.length} mails, ${letters.length} letters, ${share}\n`);
  expect(count.share()).toBeGreaterThanOrEqual(0.98);

  const stored = await db.inboundMail.findMany({ select: { state: true, outcome: true } });
  expect(
    stored.filter(({ state, outcome }) => !['processed', 'ignored'].includes(state) || outcome === ''),
  ).toEqual([]);
  expect((await mailsTo(CANDIDATE_MAIL)).length).toBeGreaterThan(1);
});
