import 'server-only';
import type { Tx } from '@/lib/db';
import { writeOfferVersion } from '@/lib/offers/owner-repository';
import type { OfferContent } from '@/lib/offers/schema';
import { WORK_QUESTIONS } from '@/lib/offers/work-schema';
import { pickContent } from '@/lib/versions/owner-select';
import { ensureCommunes } from '../ensure-communes';
import { planImportedEdit } from '../plan-imported-edit';
import type { RowItem, RowWriter } from '../row-writer';
import { sortRows } from '../sort-rows';
import { contentOf } from './content';
import { insertOffers, type KnownOffer, listKnownOffers } from './repository';
import type { OfferRow } from './schema';

type Item = RowItem<OfferRow>;
type Place = { companyId: string; reference: string | null };

export const writeOffers: RowWriter<OfferRow> = async (tx, items, { now }) => {
  await ensureCommunes(
    tx,
    items.flatMap(({ row }) => row.town ?? []),
  );
  const placeOf = ({ row }: Item) => ({ companyId: row.siret.id, reference: row.reference });
  const key = ({ companyId, reference }: Place) => `${companyId}#${reference}`;
  const known = await listKnownOffers(tx, items.map(placeOf));
  const byPlace = new Map(known.map((offer) => [key(offer), offer]));
  const { outcomes, fresh } = await sortRows(items, {
    find: (item) => byPlace.get(key(placeOf(item))),
    update: async (item, found) => {
      await updateKnown(tx, item, found, now);
      return [];
    },
  });
  const offers = fresh.map((item) => ({ id: item.id, ...placeOf(item), content: contentOf(item.row) }));
  if (offers.length > 0) await insertOffers(tx, offers, now);
  return outcomes;
};

async function updateKnown(
  tx: Tx,
  { row, base }: Item,
  { id, newest }: KnownOffer,
  now: Date,
): Promise<void> {
  const next = contentOf(row);
  const latest = newest && { ...newest, content: pickContent<OfferContent>(newest, next) };
  const before = base && contentOf(base);
  const tidy = (content: OfferContent) => withNewYeses(content, before, next);
  const edit = planImportedEdit(latest, { base: before, next, tidy });
  if (edit) await writeOfferVersion(tx, id, edit.plan, { content: edit.content, origin: 'import', now });
}

/** A yes that is new in the file is kept and reviewed, also against a reviewer's no: it is what protects minors. */
function withNewYeses(content: OfferContent, before: OfferContent | null, next: OfferContent): OfferContent {
  const columns = WORK_QUESTIONS.map(({ column }) => column);
  const said = columns.filter((column) => next[column] === true && before?.[column] !== true);
  return { ...content, ...Object.fromEntries(said.map((column) => [column, true])) };
}
