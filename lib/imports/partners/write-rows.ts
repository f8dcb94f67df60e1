import 'server-only';
import { randomUUID } from 'node:crypto';
import { dropUnconfirmed } from '@/lib/accounts/drop-unconfirmed';
import type { Tx } from '@/lib/db';
import { writePartnerVersion } from '@/lib/partners/owner-repository';
import type { PartnerContent } from '@/lib/partners/schema';
import { pickContent } from '@/lib/versions/owner-select';
import { ensureCommunes } from '../ensure-communes';
import { listErasedKeys } from '../erased-repository';
import { hashErased, partnerKey } from '../import-key';
import { keepIdentity } from '../keep-identity';
import { planImportedEdit } from '../plan-imported-edit';
import { mergeContent, same } from '../merge';
import { newCode } from '../new-code';
import { recordPaperCharters } from '../record-paper-charters';
import type { RowItem, RowRemark, RowWriter, WriteCall } from '../row-writer';
import { newSlugs } from '../slug';
import { refusal, sortRows } from '../sort-rows';
import { contentOf } from './content';
import {
  insertPartners,
  type KnownPartner,
  listKnownPartners,
  listPartnerNames,
  listTakenPartnerSlugs,
  updatePartnerContact,
} from './repository';
import type { PartnerRow } from './schema';

type Item = RowItem<PartnerRow>;

export const writePartners: RowWriter<PartnerRow> = async (tx, items, call) => {
  const communes = items.map(({ row }) => row.town);
  await ensureCommunes(tx, communes);
  const erased = await listErasedKeys(
    tx,
    items.map(({ row }) => erasedKey(row)),
  );
  const kept = items.filter(({ row }) => !erased.has(erasedKey(row)));
  await dropUnconfirmed(
    tx,
    {
      emails: kept.flatMap(({ row }) => row.email ?? []),
      partnerIds: await listSameNames(tx, kept),
    },
    'registrations_replaced',
  );
  const known = await listKnownPartners(tx, {
    ids: items.flatMap(({ entityId }) => entityId ?? []),
    communes,
  });
  const byId = new Map(known.map((partner) => [partner.id, partner]));
  const byName = new Map(
    known.map((partner) => [partnerKey(partner.legalName ?? '', partner.communeCode), partner]),
  );
  const { outcomes, fresh } = await sortRows(items, {
    find: ({ entityId, row }) =>
      erased.has(erasedKey(row))
        ? refusal('name', ERASED)
        : (byId.get(entityId ?? '') ?? byName.get(partnerKey(row.name, row.town))),
    update: (item, found) => updateKnown(tx, item, found, call),
  });
  await insertFresh(tx, fresh, call);
  await recordPaperCharters(tx, 'partner', items, outcomes, call);
  return outcomes;
};

/** Ids of the partners here that rows name. */
async function listSameNames(tx: Tx, items: Item[]): Promise<string[]> {
  const keys = new Set(items.map(({ row }) => partnerKey(row.name, row.town)));
  const named = await listPartnerNames(
    tx,
    items.map(({ row }) => row.town),
  );
  return named
    .filter(({ legalName, communeCode }) => keys.has(partnerKey(legalName ?? '', communeCode)))
    .map(({ id }) => id);
}

const ERASED =
  'Ce partenaire a été effacé, à sa demande ou faute de nouvelles. Il ne peut pas être importé de nouveau : retirez la ligne.';

const erasedKey = (row: PartnerRow) => hashErased('partner', partnerKey(row.name, row.town));

async function insertFresh(tx: Tx, fresh: (Item & { id: string })[], call: WriteCall): Promise<void> {
  if (fresh.length === 0) return;
  const slugs = await newSlugs(
    fresh.map(({ row }) => row.name),
    () => newCode(4).toLowerCase(),
    (slugs) => listTakenPartnerSlugs(tx, slugs),
  );
  const partners = fresh.map(({ id, row }, place) => ({
    id,
    versionId: randomUUID(),
    slug: slugs[place]!,
    content: contentOf(row, call.postalCodeOf),
  }));
  await insertPartners(tx, partners, call.now);
}

async function updateKnown(
  tx: Tx,
  { row, base }: Item,
  { id, contactEmail, isTold, newest }: KnownPartner,
  { now, postalCodeOf }: WriteCall,
): Promise<RowRemark[]> {
  const current = { contactEmail };
  const wanted = mergeContent(base && { contactEmail: base.email }, { contactEmail: row.email }, current);
  const columns = isTold ? { contactEmail: 'email' } : {};
  const { identity: contact, remarks } = keepIdentity(wanted, current, columns);
  if (!same(contact, current)) await updatePartnerContact(tx, id, contact.contactEmail);
  const next = contentOf(row, postalCodeOf);
  const latest = newest && { ...newest, content: pickContent<PartnerContent>(newest, next) };
  const edit = planImportedEdit(latest, { base: base && contentOf(base, postalCodeOf), next });
  if (edit) await writePartnerVersion(tx, id, edit.plan, { content: edit.content, origin: 'import', now });
  return remarks;
}
