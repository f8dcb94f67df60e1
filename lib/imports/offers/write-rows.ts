import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { ensureCommunes } from '../ensure-communes';
import { planImportedVersion } from '../import-plan';
import { mergeContent, same } from '../merge';
import type { RowItem, RowOutcome, RowWriter } from '../row-writer';
import { contentOf, type OfferText } from './content';
import {
  insertOffers,
  insertOfferText,
  type KnownOffer,
  listKnownOffers,
  updateOfferText,
} from './repository';
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
  const outcomes: RowOutcome[] = [];
  const fresh: { id: string; companyId: string; reference: string; content: OfferText }[] = [];
  for (const item of items) {
    const found = byPlace.get(key(placeOf(item)));
    if (found) {
      await updateKnown(tx, item, found, now);
      outcomes.push({ kind: 'updated', entityId: found.id });
    } else {
      const id = randomUUID();
      fresh.push({ id, ...placeOf(item), content: contentOf(item.row) });
      outcomes.push({ kind: 'accepted', entityId: id });
    }
  }
  if (fresh.length > 0) await insertOffers(tx, fresh, now);
  return outcomes;
};

async function updateKnown(
  tx: Tx,
  { row, base }: Item,
  { id, newest }: KnownOffer,
  now: Date,
): Promise<void> {
  const next = contentOf(row);
  const before = newest && pick(newest, next);
  const content = before ? mergeContent(base && contentOf(base), next, before) : next;
  if (before && same(content, before)) return;
  const plan = planImportedVersion(newest);
  if (plan.write === 'insert') await insertOfferText(tx, id, { number: plan.number, content, now });
  else await updateOfferText(tx, plan.id, { revision: plan.revision, content });
}

function pick(from: OfferText, fields: OfferText): OfferText {
  const keys = Object.keys(fields) as (keyof OfferText)[];
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as OfferText;
}
