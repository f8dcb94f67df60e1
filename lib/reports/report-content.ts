import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/accounts/actor';
import { isWithinDay } from '@/lib/conversations/notice-repository';
import { newReference } from '@/lib/conversations/reference';
import { isCorrespondent, type Correspondent } from '@/lib/conversations/policy';
import type { Tx } from '@/lib/db';
import { FieldError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueue } from '@/lib/outbox/enqueue';
import { keyedHash, seal } from '@/lib/seal';
import { findReportableLetter, insertReport } from './repository';
import { DANGER_GROUNDS, type ReportForm } from './schema';
import { tellOfDanger } from './tell-of-danger';

type Reporting = { actor: Actor; form: ReportForm; now: Date };

/**
 * Takes a notice about a letter or a public page in, and acknowledges it (DSA, article 16). Answers its reference. A
 * notice that a minor is in danger may stay anonymous (article 16 (2) c).
 */
export async function reportContent(tx: Tx, { actor, form, now }: Reporting): Promise<string> {
  const letter = form.lettre ? await findLetter(tx, actor, form.lettre) : null;
  const signedIn = actor.role !== 'visitor';
  if (!signedIn && form.motif !== 'mineur') demandIdentity(form);
  const reference = newReference(randomBytes, 8);
  const id = await insertReport(tx, {
    reference,
    path: letter ? null : form.page,
    messageId: letter?.id ?? null,
    conversationId: letter?.conversationId ?? null,
    side: letter?.side ?? null,
    ground: form.motif,
    explanation: form.explication,
    reporterId: signedIn ? actor.userId : null,
    reporterName: signedIn ? '' : form.nom,
    reporterEmail: signedIn ? null : form.courriel.toLowerCase() || null,
    createdAt: now,
  });
  await recordEvent(tx, {
    name: 'report_received',
    actor: signedIn ? actor.userId : undefined,
    subject: 'report',
    subjectId: id,
    data: { ground: form.motif, letter: letter !== null },
  });
  if (DANGER_GROUNDS.includes(form.motif) && (signedIn || (await mayStrangersAlert(tx, now))))
    await tellOfDanger(tx, 'danger-reported', `/conseil/signalements/${id}`);
  if (signedIn) {
    await enqueue(tx, {
      topic: 'owner-notice',
      userId: actor.userId,
      refs: { code: 'report-received', path: '/conditions' },
    });
  } else if (form.courriel) {
    const to = form.courriel.toLowerCase();
    // anybody can type somebody else's address
    if (await isWithinDay(tx, `report-receipt:${keyedHash('notice', to)}`, 1, now))
      await enqueue(tx, { topic: 'notice', sealed: seal(JSON.stringify({ to, code: 'report-received' })) });
  }
  return reference;
}

const ALERTS_A_DAY = 30;
const HOUR = 3_600_000;

/** Strangers could flood the team with mails, and must not silence them either: beyond the day's, one leaves each hour. */
async function mayStrangersAlert(tx: Tx, now: Date): Promise<boolean> {
  if (await isWithinDay(tx, 'danger-alert', ALERTS_A_DAY, now)) return true;
  return isWithinDay(tx, `danger-alert-hour:${Math.floor(now.getTime() / HOUR)}`, 1, now);
}

async function findLetter(tx: Tx, actor: Actor, id: string) {
  const found = isCorrespondent(actor) ? await findReportableLetter(readerOf(actor), id, tx) : null;
  if (!found) throw new NotFoundError('Cette lettre n’existe pas.');
  return found;
}

export const readerOf = (actor: Correspondent) =>
  actor.role === 'candidate'
    ? { side: actor.role, profileId: actor.profileId }
    : { side: actor.role, companyId: actor.companyId };

function demandIdentity({ nom, courriel }: ReportForm): void {
  const missing = {
    ...(nom ? {} : { nom: 'Écrivez votre nom : la loi le demande pour un signalement.' }),
    ...(courriel ? {} : { courriel: 'Écrivez votre adresse e-mail : nous y envoyons la décision.' }),
  };
  if (Object.keys(missing).length > 0) throw new FieldError(missing);
}
