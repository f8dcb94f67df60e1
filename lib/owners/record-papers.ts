import 'server-only';
import { activateOwners } from '@/lib/charter/activate-owners';
import { CONSENT_VERSION } from '@/lib/charter/consent';
import { listCharterVersions } from '@/lib/charter/repository';
import { charterOn, type CharterVersion, firstPaperDay, sayTooEarly } from '@/lib/charter/rules';
import { insertSignatures, listSigners } from '@/lib/charter/signature-repository';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { DomainError, FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import {
  clearUnprovedConsentOf,
  confirmCompaniesOf,
  recordConsentOf,
  recordNoticeOf,
} from './gesture-repository';
import type { OwnerKind } from './schema';

type Call = { ids: string[]; by: string; now: Date };
type Dated = Call & {
  /** The day on the paper, at midnight UTC. */
  on: Date | null;
};

type Recorded = {
  /** How many were new. */
  count: number;
  /** The version of the papers' date, where another is in force today: its owners must sign that one. */
  olderVersion: number | null;
};

/** Records charters signed on paper, which the counsellor keeps: they count for the version of their date. */
export async function recordPaperCharter(tx: Tx, kind: OwnerKind, call: Dated): Promise<Recorded> {
  const charters = await listCharterVersions(tx);
  if (charters.length === 0) {
    throw new DomainError('Aucune charte n’est publiée. La direction la publie dans les réglages.');
  }
  const signedOn = requirePaperDay(charters, call);
  const { id: charterId, version } = charterOn(charters, signedOn)!;
  const before = await listSigners(tx, { owner: kind, charterId, ids: call.ids });
  const fresh = call.ids.filter((id) => !before.has(id));
  const paper = { charterId, owner: kind, onPaper: true, signer: call.by, signedOn };
  await insertSignatures(
    tx,
    fresh.map((ownerId) => ({ ...paper, ownerId })),
  );
  // the paper says nothing of what somebody else may have ticked in this person's name
  if (kind === 'candidate') await clearUnprovedConsentOf(tx, call.ids);
  await activateOwners(tx, kind, call.ids);
  await tell(tx, 'paper_charter_recorded', kind, { ...call, ids: fresh });
  return { count: fresh.length, olderVersion: charterId === charters.at(-1)!.id ? null : version };
}

/** Records that candidates agreed, with the counsellor, to the publication of their profile. */
export async function recordConsent(tx: Tx, call: Dated): Promise<number> {
  const consentOn = requirePaperDay(await listCharterVersions(tx), call);
  const consent = { consentOn, consentVersion: CONSENT_VERSION, consentRecordedBy: call.by };
  const count = await recordConsentOf(tx, call.ids, consent);
  await activateOwners(tx, 'candidate', call.ids);
  await tell(tx, 'consent_recorded', 'candidate', call);
  return count;
}

/** Records that candidates from a file were told of it on paper (RGPD, article 14). */
export async function recordNotice(tx: Tx, call: Dated): Promise<number> {
  const count = await recordNoticeOf(tx, call.ids, requirePast(call));
  await clearUnprovedConsentOf(tx, call.ids);
  await tell(tx, 'notice_given', 'candidate', call);
  return count;
}

/** The mission locale knows these companies: their pages may become public. */
export async function confirmCompanies(tx: Tx, call: Call): Promise<number> {
  const count = await confirmCompaniesOf(tx, call.ids, { confirmedAt: call.now, confirmedBy: call.by });
  await tell(tx, 'company_confirmed', 'company', call);
  return count;
}

/** @throws FieldError for no date, one to come, or one before there was a charter. */
export function requirePaperDay(charters: readonly CharterVersion[], call: Pick<Dated, 'on' | 'now'>): Date {
  const on = requirePast(call);
  const first = firstPaperDay(charters);
  if (first && on < first) throw new FieldError({ date: sayTooEarly(first) });
  return on;
}

function requirePast({ on, now }: Pick<Dated, 'on' | 'now'>): Date {
  if (!on) throw new FieldError({ date: 'Écrivez la date qui est sur le papier.' });
  if (on > dayIn(now)) throw new FieldError({ date: 'Cette date est dans l’avenir.' });
  return on;
}

async function tell(tx: Tx, name: string, subject: OwnerKind, { ids, by }: Call): Promise<void> {
  for (const subjectId of ids) await recordEvent(tx, { name, actor: by, subject, subjectId });
}
