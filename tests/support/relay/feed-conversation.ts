import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '@/lib/demonstration/random';
import { db } from '@/lib/db';
import type { ResendStandIn } from '../resend-stand-in/start';
import type { Pair } from './build-pairs';
import type { LetterPost } from './letter-post';
import type { createWebhooks } from './webhooks';

export type Feeding = {
  web: string;
  provider: ResendStandIn;
  webhooks: ReturnType<typeof createWebhooks>;
  random: Random;
  relayDomain: string;
  signal: AbortSignal;
};

/** What a letter says, so that the provider's count can name it. */
export const letterText = (conversation: number, number: number) =>
  `Bonjour, voici la lettre numéro ${number} du fil ${conversation}.`;

/**
 * Writes the letters of one exchange in turn, each once the one before was taken: most by the site's form, posted again
 * until it is answered, as a person would; some by mail.
 */
export async function feedConversation(
  feeding: Feeding,
  pair: Pair,
  index: number,
  letters: number,
): Promise<void> {
  let id: string | null = null;
  for (let number = 1; number <= letters; number++) {
    const text = letterText(index, number);
    const byCandidate = number % 2 === 0;
    if (id && feeding.random.chance(0.05)) await mail(feeding, pair, { id, byCandidate, text });
    else id = await post(feeding, letterOf(pair, byCandidate, id, text));
  }
}

/** The letter as its writer posts it: the company begins, then they take turns. */
export function letterOf(
  { candidate, company }: Pair,
  byCandidate: boolean,
  id: string | null,
  text: string,
): LetterPost {
  return byCandidate
    ? { actor: { role: 'candidate', ...candidate }, to: id ?? { companyId: company.companyId }, text }
    : { actor: { role: 'company', ...company }, to: id ?? { profileId: candidate.profileId }, text };
}

async function post({ web, signal }: Feeding, letter: LetterPost): Promise<string> {
  for (;;) {
    const answer = await fetch(web, { method: 'POST', body: JSON.stringify(letter), signal }).catch(
      () => null,
    );
    const text = await answer?.text().catch(() => null);
    if (answer?.ok && text) return text;
    await delay(50, undefined, { signal });
  }
}

/** The same letter as a mail to the other side's alias; answered once the exchange has it. */
async function mail(
  { provider, webhooks, relayDomain, signal }: Feeding,
  { candidate, company }: Pair,
  { id, byCandidate, text }: { id: string; byCandidate: boolean; text: string },
): Promise<void> {
  const side = byCandidate ? 'company' : 'candidate';
  const { token } = await db.alias.findFirstOrThrow({ where: { conversationId: id, side, revokedAt: null } });
  const [from, to] = [byCandidate ? candidate.email : company.email, `r-${token}@${relayDomain}`];
  const mailId = randomUUID();
  const mime = `From: ${from}\r\nTo: ${to}\r\nSubject: Re: Nouvelle lettre\r\nMessage-ID: <${mailId}@courriel.example>\r\n\r\n${text}\r\n`;
  const about = { id: mailId, from, to: [to], received_for: [to], subject: 'Re: Nouvelle lettre', text };
  provider.received.set(mailId, { ...about, created_at: new Date().toISOString(), mime });
  await webhooks.received(mailId);
  while ((await db.message.count({ where: { conversationId: id, body: { endsWith: text } } })) === 0)
    await delay(50, undefined, { signal });
}
