import 'server-only';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { CONSENT_VERSION } from '@/lib/charter/consent';
import { moveOwner, updateConsent } from './pause-repository';
import type { Owner } from './standing';

/** Takes everything of this owner off the site until they resume. Pressing twice changes nothing. */
export async function pauseAccount(tx: Tx, owner: Owner, by: string): Promise<void> {
  if (!(await moveOwner(tx, owner, 'active', 'paused'))) return;
  await recordEvent(tx, {
    name: `${owner.kind}_paused`,
    actor: by,
    subject: owner.kind,
    subjectId: owner.id,
  });
}

export async function resumeAccount(tx: Tx, owner: Owner, by: string): Promise<void> {
  if (!(await moveOwner(tx, owner, 'paused', 'active'))) return;
  await recordEvent(tx, {
    name: `${owner.kind}_resumed`,
    actor: by,
    subject: owner.kind,
    subjectId: owner.id,
  });
}

/** A candidate entered from a file agrees themselves, once signed in. */
export async function giveConsent(tx: Tx, candidateId: string, by: string, now: Date): Promise<void> {
  await updateConsent(tx, candidateId, dayIn(now), CONSENT_VERSION, by);
  await recordEvent(tx, { name: 'consent_given', actor: by, subject: 'candidate', subjectId: candidateId });
}
