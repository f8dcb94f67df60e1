import 'server-only';
import { randomUUID } from 'node:crypto';
import { findOwnCompany, insertCompanyVersion, updateCompanyVersion } from '@/lib/companies/owner-repository';
import type { Tx } from '@/lib/db';
import { drawDiscreetSlug } from '@/lib/public-slug';
import { ensureCommunes } from '../ensure-communes';
import { planImportedVersion } from '../import-plan';
import { mergeContent, same } from '../merge';
import { newCode } from '../new-code';
import { recordPaperCharters } from '../record-paper-charters';
import type { RowItem, RowOutcome, RowWriter, WriteCall } from '../row-writer';
import { newSlugs } from '../slug';
import { contentOf, identityOf } from './content';
import {
  insertCompanies,
  type KnownCompany,
  listKnownCompanies,
  listTakenCompanySlugs,
  updateCompany,
} from './repository';
import type { CompanyRow } from './schema';

type Item = RowItem<CompanyRow>;

export const writeCompanies: RowWriter<CompanyRow> = async (tx, items, call) => {
  await ensureCommunes(
    tx,
    items.map(({ row }) => row.town),
  );
  const known = await listKnownCompanies(tx, {
    ids: items.flatMap(({ entityId }) => entityId ?? []),
    sirets: items.map(({ row }) => row.siret),
  });
  const byId = new Map(known.map((company) => [company.id, company]));
  const bySiret = new Map(known.map((company) => [company.siret, company]));
  const outcomes: RowOutcome[] = [];
  const fresh: (Item & { id: string })[] = [];
  for (const item of items) {
    const found = byId.get(item.entityId ?? '') ?? bySiret.get(item.row.siret);
    if (found?.state === 'erased') outcomes.push({ kind: 'rejected', field: 'siret', reason: ERASED });
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
  await recordPaperCharters(tx, 'company', items, outcomes, call);
  return outcomes;
};

const ERASED = 'Cette entreprise a été effacée à sa demande. Elle ne peut pas être importée de nouveau.';

async function insertFresh(tx: Tx, fresh: (Item & { id: string })[], call: WriteCall): Promise<void> {
  if (fresh.length === 0) return;
  const slugs = await newSlugs(
    fresh.map(({ row }) => (row.discreet ? drawDiscreetSlug() : row.name)),
    () => newCode(4).toLowerCase(),
    (slugs) => listTakenCompanySlugs(tx, slugs),
  );
  const companies = fresh.map(({ id, row }, place) => ({
    id,
    slug: slugs[place]!,
    siret: row.siret,
    identity: identityOf(row),
    content: contentOf(row, call.postalCodeOf),
  }));
  await insertCompanies(tx, companies, call.now);
}

async function updateKnown(
  tx: Tx,
  { row, base }: Item,
  { id, siret: _siret, state: _state, ...current }: KnownCompany,
  { now, postalCodeOf }: WriteCall,
): Promise<void> {
  const identity = mergeContent(base && identityOf(base), identityOf(row), current);
  if (!same(identity, current)) {
    const slug = identity.discreet && !current.discreet ? { slug: drawDiscreetSlug() } : {};
    await updateCompany(tx, id, { ...identity, ...slug });
  }
  const own = await findOwnCompany(id, tx);
  const before = own?.latest?.content ?? null;
  const next = contentOf(row, postalCodeOf);
  const content = before ? mergeContent(base && contentOf(base, postalCodeOf), next, before) : next;
  if (!own || (before && same(content, before))) return;
  const plan = planImportedVersion(own.latest);
  const written = { content, state: plan.state, now };
  if (plan.write === 'insert') {
    await insertCompanyVersion(tx, id, { ...written, number: plan.number, origin: 'import' });
  } else {
    await updateCompanyVersion(tx, plan.id, { ...written, revision: plan.revision });
  }
}
