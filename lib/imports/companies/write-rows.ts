import 'server-only';
import { dropUnconfirmed } from '@/lib/accounts/drop-unconfirmed';
import { findOwnCompany, writeCompanyVersion } from '@/lib/companies/owner-repository';
import type { Tx } from '@/lib/db';
import { drawDiscreetSlug } from '@/lib/public-slug';
import { ensureCommunes } from '../ensure-communes';
import { listErasedKeys } from '../erased-repository';
import { hashErased } from '../import-key';
import { factsDiffer, keepIdentity, namesDiffer } from '../keep-identity';
import { planImportedEdit } from '../plan-imported-edit';
import { mergeContent, same } from '../merge';
import { newCode } from '../new-code';
import { recordPaperCharters } from '../record-paper-charters';
import type { RowItem, RowRemark, RowWriter, WriteCall } from '../row-writer';
import { newSlugs } from '../slug';
import { refusal, sortRows } from '../sort-rows';
import { type CompanyIdentity, contentOf, identityOf } from './content';
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
    find: ({ entityId, row, base }) => {
      if (erased.has(hashErased('siret', row.siret))) return refusal('siret', ERASED);
      const found = byId.get(entityId ?? '') ?? bySiret.get(row.siret);
      return found && isSomebodyElse(row, base, found) ? refusal('siret', ANOTHER) : found;
    },
    update: (item, found) => updateKnown(tx, item, found, call),
  });
  await insertFresh(tx, fresh, call);
  await recordPaperCharters(tx, 'company', items, outcomes, call);
  return outcomes;
};

type WhoIsMeant = Pick<KnownCompany, 'legalName' | 'contactEmail'>;

/** A number used again: name and address are both others than those that are kept, unless the file says what it said last time. */
function isSomebodyElse(row: CompanyRow, base: CompanyRow | null, known: KnownCompany): boolean {
  const nameDiffers = ({ legalName }: WhoIsMeant) => namesDiffer(row.name, legalName);
  const addressDiffers = ({ contactEmail }: WhoIsMeant) => factsDiffer(row.email, contactEmail);
  const before = base && identityOf(base);
  const saysTheSame = before !== null && !nameDiffers(before) && !addressDiffers(before);
  return nameDiffers(known) && addressDiffers(known) && !saysTheSame;
}

const ANOTHER =
  'Ce SIRET est déjà celui d’une autre entreprise ici : ni le nom ni l’adresse e-mail ne sont les mêmes. Rien n’a été changé. Vérifiez le numéro ; si c’est bien la même entreprise, corrigez sa fiche.';
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

const IDENTITY_COLUMNS = {
  legalName: 'name',
  contactName: 'contact',
  contactEmail: 'email',
  contactPhone: 'phone',
} as const;

/** A file may hide a company, and shows none that asked to be hidden. */
function columnsToKeep(wanted: CompanyIdentity, current: CompanyIdentity) {
  return current.discreet && !wanted.discreet
    ? { ...IDENTITY_COLUMNS, discreet: 'discreet' }
    : IDENTITY_COLUMNS;
}

async function updateKnown(
  tx: Tx,
  { row, base }: Item,
  { id, siret: _siret, state: _state, isTold, ...current }: KnownCompany,
  { now, postalCodeOf }: WriteCall,
): Promise<RowRemark[]> {
  const merged = mergeContent(base && identityOf(base), identityOf(row), current);
  // a cell that was emptied shows nobody's name
  const wanted = { ...merged, discreet: merged.discreet ?? current.discreet };
  const { identity, remarks } = keepIdentity(wanted, current, isTold ? columnsToKeep(wanted, current) : {});
  if (!same(identity, current)) {
    const slug = identity.discreet && !current.discreet ? { slug: drawDiscreetSlug() } : {};
    await updateCompany(tx, id, { ...identity, ...slug });
  }
  const own = await findOwnCompany(id, tx);
  if (!own) return remarks;
  const next = contentOf(row, postalCodeOf);
  const edit = planImportedEdit(own.latest, { base: base && contentOf(base, postalCodeOf), next });
  if (edit) await writeCompanyVersion(tx, id, edit.plan, { content: edit.content, origin: 'import', now });
  return remarks;
}
