import { db } from '@/lib/db';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { buildParties } from './build-parties';
import { deliver, write, type Clock } from './post-office';

/** A mail as it comes in: plain text, with more headers where the test wants them. */
export const mimeTo = (to: string, from: string, extra = '', body = 'Bonjour') =>
  `From: ${from}\r\nTo: ${to}\r\nSubject: Re: Nouvelle lettre\r\n${extra}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;

/** The mail is stored, read, and what follows from it leaves. */
export async function arrive(
  clock: Clock,
  mime: string,
  providerId = `p-${Math.random()}`,
  dmarc?: string,
): Promise<void> {
  const authentication = dmarc ? { dmarc } : undefined;
  await keepReceivedMail(providerId, { kind: 'mime', mime, recipients: [], authentication }, clock.now());
  await deliver(clock);
}

/** The address by which that side is written to. */
export async function aliasTo(side: 'candidate' | 'company'): Promise<string> {
  const { token } = await db.alias.findFirstOrThrow({ where: { side, revokedAt: null } });
  return `r-${token}@relais.cartemploi.test`;
}

/** The company has written to the candidate, who has the letter. */
export async function openExchange(clock: Clock) {
  const parties = await buildParties();
  const id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  await deliver(clock);
  return { ...parties, id };
}
