import 'server-only';
import type { CandidateActor } from '@/lib/accounts/actor';
import { moveAddress, moveFileAddress } from '@/lib/accounts/move-address';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { FieldError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { isOfAge } from '@/lib/profiles/rules';
import { findWrittenCommune } from '@/lib/territory/find-written-commune';
import { isCounsellor } from './counsellor-repository';
import { findCandidateIdentity, updateCandidateIdentity } from './repository';
import { listChanged } from './rules';
import type { CandidateCorrection, CandidateIdentity, OwnCandidate } from './schema';

/**
 * A young person corrects who they are (RGPD art. 16), at once: the names masked in their letters and the secteur of
 * their profile follow. @throws FieldError in French.
 */
export async function correctOwnCandidate(tx: Tx, actor: CandidateActor, form: OwnCandidate): Promise<void> {
  const kept = await findCandidateIdentity(actor.candidateId, tx);
  if (!kept) throw new NotFoundError(NOBODY);
  const next = await readForm(tx, form);
  await write(tx, { id: actor.candidateId, by: actor.userId, kept, next });
}

/** A young person adds the phone that their file lacks. @throws FieldError when it has one meanwhile. */
export async function addOwnPhone(tx: Tx, actor: CandidateActor, phone: string): Promise<void> {
  const kept = await findCandidateIdentity(actor.candidateId, tx);
  if (!kept) throw new NotFoundError(NOBODY);
  if (kept.phone && kept.phone !== phone)
    throw new FieldError({ telephone: `Votre compte a déjà un numéro : ${kept.phone}.` });
  await write(tx, { id: actor.candidateId, by: actor.userId, kept, next: { phone } });
}

type Correction = { form: CandidateCorrection; by: string; signedInAt: Date | null; now: Date };

/**
 * A counsellor corrects a candidate's sheet, birth date and address too. The account moves to the new address: its
 * sessions and mailed links end, and the old address is told; it takes a recent sign-in. @throws FieldError in French.
 */
export async function correctCandidate(tx: Tx, { form, by, signedInAt, now }: Correction): Promise<void> {
  const id = form.fiche;
  const kept = await findCandidateIdentity(id, tx);
  if (!kept) throw new NotFoundError(NOBODY);
  const birthDate = form['date-naissance'];
  // who has left the age meanwhile may still have a name corrected
  if (birthDate.getTime() !== kept.birthDate?.getTime() && !isOfAge(birthDate, dayIn(now)))
    throw new FieldError({ 'date-naissance': 'Cet espace est fait pour les jeunes de 16 à 25 ans.' });
  const email = form.courriel || null;
  const next = { ...(await readForm(tx, form)), birthDate, ...(await readCounsellor(tx, form, kept)) };
  if (email !== kept.email) requireRecentSignIn(signedInAt, now);
  if (email !== kept.email) await moveTo(tx, { id, kept, email, by, now });
  await write(tx, { id, by, kept, next });
}

async function readForm(tx: Tx, form: OwnCandidate) {
  const commune = await findWrittenCommune(tx, {
    ...{ name: form.commune, postalCode: form['code-postal'] },
    ...{ field: 'commune', inTerritoryOnly: true },
  });
  return {
    ...{ firstName: form.prenom, lastName: form.nom, phone: form.telephone || null },
    communeCode: commune.code,
    ...(form.sexe === undefined ? {} : { sex: form.sexe }),
  };
}

/** The counsellor may stay who it is, also once that account is closed; a new one has an open account. */
async function readCounsellor(tx: Tx, { referent }: CandidateCorrection, kept: Kept) {
  if (referent === undefined) return {};
  const counsellorId = referent || null;
  if (counsellorId && counsellorId !== kept.counsellorId && !(await isCounsellor(tx, counsellorId)))
    throw new FieldError({ referent: 'Ce compte n’est plus ouvert. Choisissez quelqu’un d’autre.' });
  return { counsellorId };
}

type Kept = NonNullable<Awaited<ReturnType<typeof findCandidateIdentity>>>;
type Move = { id: string; kept: Kept; email: string | null; by: string; now: Date };

async function moveTo(tx: Tx, { id, kept, email, by, now }: Move): Promise<void> {
  if (!kept.userId) return moveFileAddress(tx, { candidateId: id, from: kept.email, to: email, by });
  if (!email) throw new FieldError({ courriel: 'Le compte a besoin d’une adresse.' });
  await moveAddress(tx, { userId: kept.userId, to: email, by, now });
}

type Written = { id: string; by: string; kept: Kept; next: Partial<CandidateIdentity> };

async function write(tx: Tx, { id, by, kept, next }: Written): Promise<void> {
  const changed = listChanged(kept, next);
  if (Object.keys(changed).length === 0) return;
  await updateCandidateIdentity(tx, id, next);
  await recordEvent(tx, {
    ...{ name: 'candidate_corrected', actor: by, subject: 'candidate', subjectId: id },
    data: changed,
  });
}

const NOBODY = 'Cette fiche n’existe plus.';
