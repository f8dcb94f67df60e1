import 'server-only';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { CONSENT_VERSION } from '@/lib/charter/consent';
import { holdPaused, isHeldByStaff, moveOwner, updateConsent } from './pause-repository';
import type { Owner } from './standing';

/** Takes everything of this owner off the site until they resume. Pressing twice changes nothing. */
export async function pauseAccount(tx: Tx, owner: Owner, by: string): Promise<void> {
  if (await moveOwner(tx, owner, 'active', 'paused')) await record(tx, 'paused', owner, by);
}

/** @throws DomainError when a counsellor decided the pause. */
export async function resumeAccount(tx: Tx, owner: Owner, by: string): Promise<void> {
  if (await moveOwner(tx, owner, 'paused', 'active')) await record(tx, 'resumed', owner, by);
  else if (await isHeldByStaff(tx, owner)) throw new DomainError(HELD);
}

/** A counsellor takes the owner off the site, until a counsellor lets them back. Answers whether that changed anything. */
export async function suspendOwner(tx: Tx, owner: Owner, by: string): Promise<boolean> {
  const moved = await moveOwner(tx, owner, 'active', 'paused', true);
  // who paused by themselves meanwhile must not be back by themselves
  if (!moved && !(await holdPaused(tx, owner))) return false;
  await record(tx, 'paused', owner, by);
  return true;
}

export async function reinstateOwner(tx: Tx, owner: Owner, by: string): Promise<boolean> {
  const moved = await moveOwner(tx, owner, 'paused', 'active', true);
  if (moved) await record(tx, 'resumed', owner, by);
  return moved;
}

async function record(tx: Tx, what: 'paused' | 'resumed', { kind, id }: Owner, actor: string): Promise<void> {
  await recordEvent(tx, { name: `${kind}_${what}`, actor, subject: kind, subjectId: id });
}

const HELD =
  'La mission locale a mis votre page en pause : elle seule peut la reprendre. Appelez-la pour en parler.';

/** A candidate entered from a file agrees themselves, once signed in. */
export async function giveConsent(tx: Tx, candidateId: string, by: string, now: Date): Promise<void> {
  await updateConsent(tx, candidateId, dayIn(now), CONSENT_VERSION, by);
  await recordEvent(tx, { name: 'consent_given', actor: by, subject: 'candidate', subjectId: candidateId });
}
