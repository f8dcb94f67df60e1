import 'server-only';
import type { Actor, CompanyActor, Visitor } from '@/lib/accounts/actor';
import { moveAddress } from '@/lib/accounts/move-address';
import { dropUnconfirmed } from '@/lib/accounts/drop-unconfirmed';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import type { Tx } from '@/lib/db';
import { FieldError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import {
  findCompanyIdentity,
  findMemberByAddress,
  findPartnerIdentity,
  updateCompanyIdentity,
  updateDisplayName,
  updatePartnerIdentity,
} from './repository';
import { listChanged } from './rules';
import type { CompanyCorrection, CompanyIdentity, OwnCompany, PartnerCorrection } from './schema';

/** Somebody corrects the name under which colleagues know them, and which is masked in their letters. */
export async function correctOwnName(
  tx: Tx,
  { userId }: Exclude<Actor, Visitor>,
  name: string,
): Promise<void> {
  if (!(await updateDisplayName(tx, userId, name))) return;
  await recordEvent(tx, { name: 'account_corrected', actor: userId, subject: 'User', subjectId: userId });
}

/** A member corrects their own name, and the contact that the mission locale calls. */
export async function correctOwnCompany(tx: Tx, actor: CompanyActor, form: OwnCompany): Promise<void> {
  await correctOwnName(tx, actor, form.nom);
  const next = { contactName: form.contact || null, contactPhone: form.telephone || null };
  await writeCompany(tx, { id: actor.companyId, by: actor.userId, next });
}

type Correction<Form> = { form: Form; by: string; signedInAt: Date | null; now: Date };

/** A counsellor corrects a company's sheet; the account that had the contact's address moves along. */
export async function correctCompany(
  tx: Tx,
  { form, by, signedInAt, now }: Correction<CompanyCorrection>,
): Promise<void> {
  const kept = await findCompanyIdentity(form.fiche, tx);
  if (!kept) throw new NotFoundError(NOBODY);
  const to = form.courriel || null;
  if (to !== kept.contactEmail) requireRecentSignIn(signedInAt, now);
  await moveMember(tx, { kind: 'company', id: form.fiche, from: kept.contactEmail, to, by, now });
  const next = {
    ...{ legalName: form['raison-sociale'], contactName: form.contact || null },
    ...{ contactPhone: form.telephone || null, contactEmail: to },
  };
  await writeCompany(tx, { id: form.fiche, by, next, kept });
}

/** The same for a partner, of whom the mission locale keeps an address only: the rest is on its page. */
export async function correctPartner(
  tx: Tx,
  { form, by, signedInAt, now }: Correction<PartnerCorrection>,
): Promise<void> {
  const kept = await findPartnerIdentity(form.fiche, tx);
  if (!kept) throw new NotFoundError(NOBODY);
  const to = form.courriel || null;
  if (to === kept.contactEmail) return;
  requireRecentSignIn(signedInAt, now);
  await moveMember(tx, { kind: 'partner', id: form.fiche, from: kept.contactEmail, to, by, now });
  await updatePartnerIdentity(tx, form.fiche, to);
  await recordEvent(tx, {
    ...{ name: 'partner_corrected', actor: by, subject: 'partner', subjectId: form.fiche },
    data: { contactEmail: true },
  });
}

type Written = { id: string; by: string; next: Partial<CompanyIdentity>; kept?: CompanyIdentity };

async function writeCompany(tx: Tx, { id, by, next, kept }: Written): Promise<void> {
  const before = kept ?? (await findCompanyIdentity(id, tx));
  if (!before) throw new NotFoundError(NOBODY);
  const changed = listChanged(before, next);
  if (Object.keys(changed).length === 0) return;
  await updateCompanyIdentity(tx, id, next);
  await recordEvent(tx, {
    ...{ name: 'company_corrected', actor: by, subject: 'company', subjectId: id },
    data: changed,
  });
}

type Move = { kind: 'company' | 'partner'; id: string; from: string | null; to: string | null } & {
  by: string;
  now: Date;
};

async function moveMember(tx: Tx, { kind, id, from, to, by, now }: Move): Promise<void> {
  if (from === to) return;
  if (to) await dropUnconfirmed(tx, { emails: [to] }, 'registrations_replaced');
  if (!from) return;
  const userId = await findMemberByAddress(tx, kind, id, from.toLowerCase());
  if (!userId) return;
  if (!to) throw new FieldError({ courriel: 'Un compte se sert de cette adresse : écrivez la nouvelle.' });
  await moveAddress(tx, { userId, to, by, now });
}

const NOBODY = 'Cette fiche n’existe plus.';
