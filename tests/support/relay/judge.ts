import { db } from '@/lib/db';
import type { Accepted } from '../resend-stand-in/sending';
import { letterText } from './feed-conversation';

export type Judgement = {
  /** Letters that the provider took, by its own count: one that it took twice counts twice. */
  letters: number;
  /** Letters that the provider never took. */
  lost: number;
  /** Times that the provider took a letter again. */
  duplicated: number;
  /** Letters that the provider took after a later one of their exchange. */
  misordered: number;
  /** Letters whose fate a person would have to find out. */
  unknown: number;
  /** What our own records say that cannot be, one sentence each. */
  broken: string[];
};

type Plan = { conversations: number; lettersEach: number };

/** Holds the provider's own count against what was written, and our records against both. */
export async function judge(accepted: readonly Accepted[], plan: Plan): Promise<Judgement> {
  const taken = new Map<string, number[]>();
  for (const [place, { body }] of accepted.entries()) {
    const text = /Bonjour, voici la lettre numéro \d+ du fil \d+\./.exec(String(body.text))?.[0];
    if (text) taken.set(text, [...(taken.get(text) ?? []), place]);
  }
  let [lost, duplicated, misordered] = [0, 0, 0];
  for (let conversation = 0; conversation < plan.conversations; conversation++) {
    let last = -1;
    for (let number = 1; number <= plan.lettersEach; number++) {
      const places = taken.get(letterText(conversation, number)) ?? [];
      if (places.length === 0) lost++;
      duplicated += Math.max(0, places.length - 1);
      if (places.some((place) => place < last)) misordered++;
      last = Math.max(last, ...places);
    }
  }
  const letters = [...taken.values()].reduce((sum, places) => sum + places.length, 0);
  const written = plan.conversations * plan.lettersEach;
  const unknown = await db.message.count({ where: { state: 'unknown_fate' } });
  return { letters, lost, duplicated, misordered, unknown, broken: await findBroken(written) };
}

async function findBroken(letters: number): Promise<string[]> {
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    SELECT (SELECT count(*)::int FROM "Message") AS messages,
           (SELECT count(*)::int FROM "Message" WHERE state <> 'delivered') AS undelivered,
           (SELECT count(*)::int FROM "OutboxEntry" WHERE state <> 'sent' OR "leasedBy" IS NOT NULL OR frozen IS NOT NULL) AS unsettled,
           (SELECT count(*)::int FROM "OutboundMail" WHERE "providerId" IS NULL OR "sentAt" IS NULL) AS unnamed,
           (SELECT count(*)::int FROM (SELECT FROM "Message" GROUP BY "conversationId" HAVING max(number) <> count(*)) gaps) AS gaps,
           (SELECT count(*)::int FROM "Message" m WHERE (SELECT count(*) FROM "OutboxEntry" e WHERE e."messageId" = m.id) <> 1) AS "notOneMail",
           (SELECT count(*)::int FROM "InboundEvent" WHERE "processedAt" IS NULL) AS unfollowed`;
  const { messages = 0, ...wrong } = row ?? {};
  const found = Object.entries(wrong).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  found.push(...(await findUnread()));
  return messages === letters ? found : [`${messages} messages for ${letters} letters`, ...found];
}

/** Every mail of the run is a letter: one that ended otherwise, or has not ended, says how far it came and why. */
async function findUnread(): Promise<string[]> {
  const unread = await db.inboundMail.findMany({
    where: { state: { not: 'processed' } },
    select: { state: true, outcome: true, attempts: true },
  });
  return unread.map(
    ({ state, outcome, attempts }) =>
      `a mail ${state} (${outcome ?? 'no outcome'}) after ${attempts} attempts`,
  );
}
