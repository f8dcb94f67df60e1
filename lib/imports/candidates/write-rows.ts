import 'server-only';
import { randomUUID } from 'node:crypto';
import { dropUnconfirmed } from '@/lib/accounts/drop-unconfirmed';
import { CONSENT_VERSION } from '@/lib/charter/consent';
import type { Tx } from '@/lib/db';
import { clearUnprovedConsentOf } from '@/lib/owners/gesture-repository';
import { findOwnProfile, writeProfileVersion } from '@/lib/profiles/owner-repository';
import { listErasedKeys } from '../erased-repository';
import { hashErased } from '../import-key';
import { factsDiffer, keepIdentity, namesDiffer } from '../keep-identity';
import { planImportedEdit } from '../plan-imported-edit';
import { mergeContent, same } from '../merge';
import { newFreeCodes } from '../new-code';
import { recordPaperCharters } from '../record-paper-charters';
import type { RowItem, RowRemark, RowWriter, WriteCall } from '../row-writer';
import { type Refusal, refusal, sortRows } from '../sort-rows';
import { contentOf, identityOf, toDay, withoutRepeatedSkills } from './content';
import {
  insertCandidates,
  type KnownCandidate,
  listKnownCandidates,
  listTakenCodes,
  updateCandidate,
} from './repository';
import type { CandidateRow } from './schema';

type Item = RowItem<CandidateRow>;

export const writeCandidates: RowWriter<CandidateRow> = async (tx, items, call) => {
  const find = await prepareFind(tx, items);
  const { outcomes, fresh } = await sortRows(items, {
    find,
    update: (item, found) => updateKnown(tx, item, found, call),
  });
  await insertFresh(tx, fresh, call);
  await recordPaperCharters(tx, 'candidate', items, outcomes, call);
  return outcomes;
};

/** Prepares the search of the candidate that a row means: itself, null when there is none yet, or why it is refused. */
async function prepareFind(tx: Tx, items: Item[]) {
  const fileNumbers = items.flatMap(({ row }) => row.fileNumber ?? []);
  const emails = items.flatMap(({ row }) => row.email ?? []);
  const erased = await listErasedKeys(tx, [
    ...fileNumbers.map((value) => hashErased('fileNumber', value)),
    ...emails.map((value) => hashErased('email', value)),
  ]);
  const isErased = (key: 'fileNumber' | 'email', value: string | null) =>
    value !== null && erased.has(hashErased(key, value));
  // Anybody may have typed such an address on the site: the mission locale's file is believed, whole.
  const kept = items.filter(
    ({ row }) => !isErased('fileNumber', row.fileNumber) && !isErased('email', row.email),
  );
  await dropUnconfirmed(tx, { emails: kept.flatMap(({ row }) => row.email ?? []) }, 'registrations_replaced');
  const keys = { ids: items.flatMap(({ entityId }) => entityId ?? []), fileNumbers, emails };
  let known = await listKnownCandidates(tx, keys);
  // a registration that a counsellor has taken in: what was ticked there stays unproved
  const cleared = await clearUnprovedConsentOf(
    tx,
    known.map(({ id }) => id),
  );
  if (cleared > 0) known = await listKnownCandidates(tx, keys);
  const byId = new Map(known.map((candidate) => [candidate.id, candidate]));
  const byNumber = new Map(known.map((candidate) => [candidate.fileNumber, candidate]));
  const ownerOfEmail = new Map<string | null, { id: string | null; fileNumber: string | null }>(
    known.map((candidate) => [candidate.email, candidate]),
  );
  return ({ row, base, entityId }: Item): KnownCandidate | Refusal | null => {
    const { fileNumber, email } = row;
    if (isErased('fileNumber', fileNumber)) return refusal('fileNumber', ERASED);
    // a person whose address was corrected since the last file is still that person: see lib/accounts/move-address
    const linked = byId.get(entityId ?? '');
    if (!isHere(linked) && isErased('email', email)) return refusal('email', ERASED);
    const sameEmail = email ? ownerOfEmail.get(email) : undefined;
    const adopted =
      sameEmail && (!fileNumber || !sameEmail.fileNumber) ? byId.get(sameEmail.id ?? '') : undefined;
    const found = linked ?? (fileNumber ? byNumber.get(fileNumber) : undefined) ?? adopted ?? null;
    if (found?.state === 'erased') return refusal('fileNumber', ERASED);
    if (found && isSomebodyElse(row, base, found))
      return refusal(fileNumber ? 'fileNumber' : 'email', ANOTHER);
    if (sameEmail && sameEmail.id !== (found?.id ?? '')) return refusal('email', TAKEN);
    if (email && !found) ownerOfEmail.set(email, { id: null, fileNumber });
    return found;
  };
}

type WhoIsMeant = Pick<KnownCandidate, 'firstName' | 'lastName' | 'birthDate'>;

/**
 * A key that is used again for another person: name and birth date are both others than those that are kept, unless the
 * file says of them what it said last time, which a counsellor has corrected since.
 */
function isSomebodyElse(row: CandidateRow, base: CandidateRow | null, known: KnownCandidate): boolean {
  const nameDiffers = ({ firstName, lastName }: WhoIsMeant) =>
    namesDiffer(`${row.firstName} ${row.lastName}`, `${firstName ?? ''} ${lastName ?? ''}`);
  const birthDiffers = ({ birthDate }: WhoIsMeant) => factsDiffer(toDay(row.birthDate), birthDate);
  const before = base && identityOf(base);
  const saysTheSame = before !== null && !nameDiffers(before) && !birthDiffers(before);
  return nameDiffers(known) && birthDiffers(known) && !saysTheSame;
}

const isHere = (known: KnownCandidate | undefined) => known !== undefined && known.state !== 'erased';

const ERASED =
  'Cette fiche a été effacée, à la demande de la personne ou faute de nouvelles. Elle ne peut pas être importée de nouveau : retirez la ligne.';
const ANOTHER =
  'Cette clé est déjà celle d’une autre personne : ni le nom ni la date de naissance ne sont les mêmes. Rien n’a été changé. Corrigez le numéro ou l’adresse dans le fichier ; si c’est bien la même personne, corrigez sa fiche.';
const TAKEN = 'Cette adresse e-mail est déjà celle d’un autre dossier.';

async function insertFresh(tx: Tx, fresh: (Item & { id: string })[], { by, now }: WriteCall): Promise<void> {
  if (fresh.length === 0) return;
  const codes = await newFreeCodes(fresh.length, 6, (drawn) => listTakenCodes(tx, drawn));
  const candidates = fresh.map(({ id, row }, place) => ({
    id,
    profileId: randomUUID(),
    code: codes[place]!,
    identity: identityOf(row),
    consent: consentOf(row, by),
    content: contentOf(row),
  }));
  await insertCandidates(tx, candidates, now);
}

function consentOf({ consentOn }: CandidateRow, by: string) {
  return consentOn
    ? { consentOn: toDay(consentOn), consentVersion: CONSENT_VERSION, consentRecordedBy: by }
    : { consentOn: null, consentVersion: null, consentRecordedBy: null };
}

const IDENTITY_COLUMNS = {
  lastName: 'lastName',
  firstName: 'firstName',
  email: 'email',
  phone: 'phone',
  birthDate: 'birthDate',
  sex: 'sex',
} as const;

async function updateKnown(
  tx: Tx,
  { row, base }: Item,
  known: KnownCandidate,
  { by, now }: WriteCall,
): Promise<RowRemark[]> {
  const { id, state: _state, userId, invitedAt, consentOn, profileId, ...current } = known;
  const wanted = mergeContent(base && identityOf(base), identityOf(row), current);
  const isTold = userId !== null || invitedAt !== null;
  const { identity, remarks } = keepIdentity(wanted, current, isTold ? IDENTITY_COLUMNS : {});
  const consent = consentOn ? {} : consentOf(row, by);
  if (!same(identity, current) || !same(consent, {}))
    await updateCandidate(tx, id, { ...identity, ...consent });
  const own = profileId && (await findOwnProfile(profileId, tx));
  if (!profileId || !own) return remarks;
  const rows = { base: base && contentOf(base), next: contentOf(row), tidy: withoutRepeatedSkills };
  const edit = planImportedEdit(own.latest, rows);
  if (edit)
    await writeProfileVersion(tx, profileId, edit.plan, { content: edit.content, origin: 'import', now });
  return remarks;
}
