import 'server-only';
import { dropUnconfirmed } from '@/lib/accounts/drop-unconfirmed';
import { findOwnCompany, writeCompanyVersion } from '@/lib/companies/owner-repository';
import type { Tx } from '@/lib/db';
import { drawDiscreetSlug } from '@/lib/public-slug';
import { ensureCommunes } from '../ensure-communes';
import { listErasedKeys } from '../erased-repository';
import { hashErased } from '../import-key';
import { planImportedEdit } from '../plan-imported-edit';
import { mergeContent, same } from '../merge';
import { newCode } from '../new-code';
import { recordPaperCharters } from '../record-paper-charters';
import type { RowItem, RowWriter, WriteCall } from '../row-writer';
import { newSlugs } from '../slug';
import { refusal, sortRows } from '../sort-rows';
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
  const sirets = items.map(({ row }) => row.siret);
  const erased = await listErasedKeys(
    tx,
    sirets.map((siret) => hashErased('siret', siret)),
  );
  const kept = items.filter(({ row }) => !erased.has(hashErased('siret', row.siret)));
  await dropUnconfirmed(
    tx,
    {
      emails: kept.flatMap(({ row }) => row.email ?? []),
      sirets: kept.map(({ row }) => row.siret),
    },
    'registrations_replaced',
  );
  const known = await listKnownCompanies(tx, {
    ids: items.flatMap(({ entityId }) => entityId ?? []),
    sirets,
  });
  const byId = new Map(known.map((company) => [company.id, company]));
  const bySiret = new Map(known.map((company) => [company.siret, company]));
  const { outcomes, fresh } = await sortRows(items, {
    find: ({ entityId, row }) =>
      erased.has(hashErased('siret', row.siret))
        ? refusal('siret', ERASED)
        : (byId.get(entityId ?? '') ?? bySiret.get(row.siret)),
    update: (item, found) => updateKnown(tx, item, found, call),
  });
  await insertFresh(tx, fresh, call);
  await recordPaperCharters(tx, 'company', items, outcomes, call);
  return outcomes;
};

const ERASED =
  'Cette entreprise a été effacée, à sa demande ou faute de nouvelles. Elle ne peut pas être importée de nouveau : retirez la ligne.';

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
    identity: { ...identityOf(row), discreet: row.discreet ?? false },
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
  const merged = mergeContent(base && identityOf(base), identityOf(row), current);
  // a cell that was emptied shows nobody's name
  const identity = { ...merged, discreet: merged.discreet ?? current.discreet };
  if (!same(identity, current)) {
    const slug = identity.discreet && !current.discreet ? { slug: drawDiscreetSlug() } : {};
    await updateCompany(tx, id, { ...identity, ...slug });
  }
  const own = await findOwnCompany(id, tx);
  if (!own) return;
  const next = contentOf(row, postalCodeOf);
  const edit = planImportedEdit(own.latest, { base: base && contentOf(base, postalCodeOf), next });
  if (edit) await writeCompanyVersion(tx, id, edit.plan, { content: edit.content, origin: 'import', now });
}
