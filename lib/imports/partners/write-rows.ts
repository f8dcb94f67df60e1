import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { plainKey } from '../cells/plain-key';
import { ensureCommunes } from '../ensure-communes';
import { planImportedVersion } from '../import-plan';
import { mergeContent, same } from '../merge';
import { newCode } from '../new-code';
import { recordPaperCharters } from '../record-paper-charters';
import type { RowItem, RowOutcome, RowWriter, WriteCall } from '../row-writer';
import { newSlugs } from '../slug';
import { contentOf } from './content';
import {
  insertPartnerPage,
  insertPartners,
  type KnownPartner,
  listKnownPartners,
  listTakenPartnerSlugs,
  updatePartnerContact,
  updatePartnerPage,
} from './repository';
import type { PartnerRow } from './schema';

type Item = RowItem<PartnerRow>;

export const writePartners: RowWriter<PartnerRow> = async (tx, items, call) => {
  const communes = items.map(({ row }) => row.town);
  await ensureCommunes(tx, communes);
  const known = await listKnownPartners(tx, {
    ids: items.flatMap(({ entityId }) => entityId ?? []),
    communes,
  });
  const nameKey = (name: string, communeCode: string | null) => `${plainKey(name)}@${communeCode}`;
  const byId = new Map(known.map((partner) => [partner.id, partner]));
  const byName = new Map(
    known.map((partner) => [nameKey(partner.legalName ?? '', partner.communeCode), partner]),
  );
  const outcomes: RowOutcome[] = [];
  const fresh: (Item & { id: string })[] = [];
  for (const item of items) {
    const found = byId.get(item.entityId ?? '') ?? byName.get(nameKey(item.row.name, item.row.town));
    if (found?.state === 'erased') outcomes.push({ kind: 'rejected', field: 'name', reason: ERASED });
    else if (found) {
      await updateKnown(tx, item, found, call);
      outcomes.push({ kind: 'updated', entityId: found.id });
    } else {
      const id = randomUUID();
      fresh.push({ ...item, id });
      outcomes.push({ kind: 'accepted', entityId: id });
    }
  }
  await insertFresh(tx, fresh, call);
  await recordPaperCharters(tx, 'partner', items, outcomes, call);
  return outcomes;
};

const ERASED = 'Ce partenaire a été effacé à sa demande. Il ne peut pas être importé de nouveau.';

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
  { id, contactEmail, newest }: KnownPartner,
  { now, postalCodeOf }: WriteCall,
): Promise<void> {
  const current = { contactEmail };
  const contact = mergeContent(base && { contactEmail: base.email }, { contactEmail: row.email }, current);
  if (!same(contact, current)) await updatePartnerContact(tx, id, contact.contactEmail);
  const next = contentOf(row, postalCodeOf);
  const before = newest && pick(newest, next);
  const content = before ? mergeContent(base && contentOf(base, postalCodeOf), next, before) : next;
  if (before && same(content, before)) return;
  const plan = planImportedVersion(newest);
  if (plan.write === 'insert') await insertPartnerPage(tx, id, { number: plan.number, content, now });
  else await updatePartnerPage(tx, plan.id, { revision: plan.revision, content });
}

function pick<Page extends object>(from: Page, fields: Page): Page {
  const keys = Object.keys(fields) as (keyof Page)[];
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Page;
}
