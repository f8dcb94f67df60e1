import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { keptOfEvent } from '@/lib/mail/inbound/event-data';
import { findNextInboundDue, takeNextMail } from '@/lib/mail/inbound/order-repository';
import { momentOf, recipientKeysOf } from '@/lib/mail/inbound/arrival';
import {
  announceMail,
  giveMailUp,
  keepEvent,
  keepFetched,
  keepReceivedMail,
} from '@/lib/mail/inbound/repository';
import { aliasTo, mimeTo, openExchange } from '../../support/letters/arrive';
import { CANDIDATE_MAIL } from '../../support/letters/build-parties';
import { createClock, readAll } from '../../support/letters/post-office';

const clock = createClock();
const ALIAS = `r-${'a'.repeat(32)}@relais.cartemploi.test`;
const OTHER = `r-${'b'.repeat(32)}@relais.cartemploi.test`;
const DAY = 86_400_000;

const at = (minutesAgo: number) => new Date(clock.now().getTime() - minutesAgo * 60_000).toISOString();

const announce = (id: string, minutesAgo: number, to = [ALIAS]) =>
  transaction((tx) =>
    announceMail(
      tx,
      id,
      { receivedAt: new Date(at(minutesAgo)), recipientKeys: recipientKeysOf(to) },
      clock.now(),
    ),
  );

async function fetched(providerId: string, alias = ALIAS) {
  const { id } = await db.inboundMail.findUniqueOrThrow({ where: { providerId } });
  await keepFetched(id, { kind: 'mime', mime: mimeTo(alias, 'a@b.test'), recipients: [alias] }, clock.now());
  return id;
}

const take = async () =>
  (await takeNextMail(1, clock.now(), new Date(clock.now().getTime() + 20_000)))?.providerId ?? null;

describe('mails for the same alias', () => {
  it('are read in the order in which the provider got them, whichever was announced first', async () => {
    await openExchange(clock);
    const alias = await aliasTo('company');
    const received = (id: string, minutesAgo: number) =>
      keepEvent(
        {
          id: `msg_${id}`,
          type: 'email.received',
          payload: { data: keptOfEvent({ email_id: id, created_at: at(minutesAgo), to: [alias] }) },
        },
        clock.now(),
      );
    await received('second', 1);
    await received('first', 2);
    await readAll(clock); // no provider is set up: both are announced, and given up
    for (const providerId of ['second', 'first']) {
      const mime = mimeTo(alias, CANDIDATE_MAIL, '', `Lettre ${providerId}`);
      await db.inboundMail.update({
        where: { providerId },
        data: { state: 'announced', nextAt: clock.now() },
      });
      const { id } = await db.inboundMail.findUniqueOrThrow({ where: { providerId } });
      await keepFetched(id, { kind: 'mime', mime, recipients: [alias] }, clock.now());
    }
    await readAll(clock);
    const letters = await db.message.findMany({ where: { channel: 'mail' }, orderBy: { number: 'asc' } });
    expect(letters.map(({ body }) => /Lettre (first|second)/.exec(body ?? '')?.[1])).toEqual([
      'first',
      'second',
    ]);
  });

  it('are not read before an earlier one was fetched and read, nor while somebody reads it', async () => {
    await announce('first', 2);
    await announce('second', 1);
    await fetched('second');
    expect(await take()).toBe('first'); // to be fetched
    expect(await take()).toBeNull();
    await fetched('first');
    expect(await take()).toBe('first'); // to be read
    expect(await take()).toBeNull();
    await db.inboundMail.update({ where: { providerId: 'first' }, data: { state: 'processed' } });
    expect(await take()).toBe('second');
  });

  it('do not wait for one that was given up, nor for one to another alias', async () => {
    await announce('first', 3);
    await announce('second', 2);
    await announce('elsewhere', 1, [OTHER]);
    await fetched('second');
    await fetched('elsewhere', OTHER);
    expect(await take()).toBe('first');
    expect(await take()).toBe('elsewhere');
    const { id } = await db.inboundMail.findUniqueOrThrow({ where: { providerId: 'first' } });
    await giveMailUp(id, 'given_up');
    expect(await take()).toBe('second');
  });

  it('are waited for no longer than there is something to do', async () => {
    await announce('first', 2);
    await announce('second', 1);
    await fetched('second');
    expect(await take()).toBe('first');
    const { nextAt } = await db.inboundMail.findUniqueOrThrow({ where: { providerId: 'first' } });
    expect(await findNextInboundDue()).toEqual(nextAt);
  });
});

describe('when a mail came', () => {
  it.each([
    ['as the provider says', 5 * 60_000, 5 * 60_000],
    ['never in the future', -DAY, 0],
    ['never more than eight days ago', 30 * DAY, 8 * DAY],
  ])('is told %s', (_, ago, kept) => {
    const now = clock.now();
    const created_at = new Date(now.getTime() - ago).toISOString();
    expect(momentOf(created_at, now)).toEqual(new Date(now.getTime() - kept));
  });

  it.each([undefined, null, 'hier', 12])('is now where the provider says %p', (created_at) => {
    const now = clock.now();
    expect(momentOf(created_at, now)).toEqual(now);
  });
});

describe('what tells mails of one exchange apart from others', () => {
  it('is a keyed hash of our own aliases, of whoever else it was sent to nothing is kept', () => {
    const told = { to: [`X <${ALIAS.toUpperCase()}>`, 'lea@courriel.test'], received_for: [ALIAS, OTHER] };
    const { recipient_keys: keys } = keptOfEvent({ email_id: 'x', ...told });
    expect(keys).toEqual(recipientKeysOf([OTHER, ALIAS]));
    expect(keys).toHaveLength(2);
    for (const key of keys ?? []) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is forgotten once the mail was read', async () => {
    await openExchange(clock);
    const alias = await aliasTo('company');
    const mime = mimeTo(alias, CANDIDATE_MAIL);
    await keepReceivedMail('p', { kind: 'mime', mime, recipients: [alias] }, clock.now());
    expect((await db.inboundMail.findFirstOrThrow()).recipientKeys).toHaveLength(1);
    await readAll(clock);
    expect(await db.inboundMail.findFirstOrThrow()).toMatchObject({ state: 'processed', recipientKeys: [] });
  });
});
