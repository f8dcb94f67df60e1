import 'server-only';
import { dayIn } from '@/lib/calendar';
import { db, type Tx } from '@/lib/db';
import type { OwnerKind } from './schema';

/** Takes back a consent that somebody ticked on the site under an address they never proved; answers how many. */
export async function clearUnprovedConsentOf(tx: Tx, ids: string[]): Promise<number> {
  const { count } = await tx.candidate.updateMany({
    where: { id: { in: ids }, ...unprovedConsent(tx) },
    data: { consentOn: null, consentVersion: null, consentRecordedBy: null },
  });
  return count;
}

const unprovedConsent = (tx: Tx) => ({
  consentRecordedBy: { equals: tx.candidate.fields.userId },
  user: { lastSignInAt: null, emailVerified: null },
});

/** A paper also takes the place of a consent that somebody ticked on the site, under an address they never proved. */
export async function recordConsentOf(
  tx: Tx,
  ids: string[],
  consent: { consentOn: Date; consentVersion: number; consentRecordedBy: string },
): Promise<number> {
  const { count } = await tx.candidate.updateMany({
    where: {
      ...{ id: { in: ids }, state: { not: 'erased' } },
      OR: [{ consentOn: null }, unprovedConsent(tx)],
    },
    data: consent,
  });
  return count;
}

/** The day of a consent that a counsellor recorded; null for one given on the site, or none. */
export async function findPaperConsent(id: string, tx: Tx = db): Promise<Date | null> {
  const row = await tx.candidate.findFirst({
    where: { id, state: { not: 'erased' } },
    select: { consentOn: true, consentRecordedBy: true, userId: true },
  });
  return row && row.consentRecordedBy !== row.userId ? row.consentOn : null;
}

export async function updateConsentDay(tx: Tx, id: string, consentOn: Date): Promise<void> {
  await tx.candidate.update({ where: { id }, data: { consentOn } });
}

export async function recordNoticeOf(tx: Tx, ids: string[], noticeGivenOn: Date): Promise<number> {
  const { count } = await tx.candidate.updateMany({
    where: { id: { in: ids }, noticeGivenOn: null, state: { not: 'erased' } },
    data: { noticeGivenOn },
  });
  return count;
}

export async function confirmCompaniesOf(
  tx: Tx,
  ids: string[],
  confirmation: { confirmedAt: Date; confirmedBy: string },
): Promise<number> {
  const { count } = await tx.company.updateMany({
    where: { id: { in: ids }, confirmedAt: null, state: { not: 'erased' } },
    data: confirmation,
  });
  return count;
}

/** Answers the ids of those that were not barred yet. */
export async function barCompaniesOf(tx: Tx, ids: string[], reason: string): Promise<string[]> {
  const rows = await tx.company.updateManyAndReturn({
    where: { id: { in: ids }, barred: false, state: { not: 'erased' } },
    data: { barred: true, barredReason: reason },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Answers the ids of those that were barred. */
export async function reinstateCompaniesOf(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx.company.updateManyAndReturn({
    where: { id: { in: ids }, barred: true, state: { not: 'erased' } },
    data: { barred: false, barredReason: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Those who speak for a company today. */
export async function listMemberIds(tx: Tx, companyId: string): Promise<string[]> {
  const rows = await tx.companyMember.findMany({
    where: { companyId, leftAt: null },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

export type Invitee = { id: string; email: string | null; userIds: string[] };

/** Those who may still be invited: nobody speaks for them yet, or nobody told them. */
export async function listInvitees(tx: Tx, kind: OwnerKind, ids: string[]): Promise<Invitee[]> {
  const where = { id: { in: ids }, state: { not: 'erased' as const } };
  const members = { where: { leftAt: null }, select: { userId: true } } as const;
  switch (kind) {
    case 'candidate': {
      const rows = await tx.candidate.findMany({ where, select: { id: true, email: true, userId: true } });
      return rows.map(({ id, email, userId }) => ({ id, email, userIds: userId ? [userId] : [] }));
    }
    case 'company': {
      const rows = await tx.company.findMany({ where, select: { id: true, contactEmail: true, members } });
      return rows.map(toInvitee);
    }
    case 'partner': {
      const rows = await tx.partner.findMany({ where, select: { id: true, contactEmail: true, members } });
      return rows.map(toInvitee);
    }
  }
}

const toInvitee = (row: { id: string; contactEmail: string | null; members: { userId: string }[] }) => ({
  id: row.id,
  email: row.contactEmail?.toLowerCase() ?? null,
  userIds: row.members.map(({ userId }) => userId),
});

/** An account for the address; null when the address is already somebody's here. */
export async function insertOwnerUser(tx: Tx, kind: OwnerKind, email: string): Promise<string | null> {
  if ((await tx.user.count({ where: { email } })) > 0) return null;
  return (await tx.user.create({ data: { email, role: kind }, select: { id: true } })).id;
}

export async function linkUser(tx: Tx, kind: OwnerKind, id: string, userId: string): Promise<void> {
  if (kind === 'candidate') await tx.candidate.update({ where: { id }, data: { userId } });
  else if (kind === 'company') await tx.companyMember.create({ data: { companyId: id, userId } });
  else await tx.partnerMember.create({ data: { partnerId: id, userId } });
}

/** Keeps the date; those imported become invited, others stay what they are. The invitation carries the notice of RGPD article 14. */
export async function markInvited(tx: Tx, kind: OwnerKind, id: string, invitedAt: Date): Promise<void> {
  const dated = { where: { id }, data: { invitedAt } };
  const imported = { where: { id, state: 'imported' as const }, data: { state: 'invited' as const } };
  if (kind === 'candidate') {
    await clearUnprovedConsentOf(tx, [id]);
    await tx.candidate.updateMany(dated);
    await tx.candidate.updateMany(imported);
    await recordNoticeOf(tx, [id], dayIn(invitedAt));
  } else if (kind === 'company') {
    await tx.company.updateMany(dated);
    await tx.company.updateMany(imported);
  } else {
    await tx.partner.updateMany(dated);
    await tx.partner.updateMany(imported);
  }
}
