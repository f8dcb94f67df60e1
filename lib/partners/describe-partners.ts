import 'server-only';

import { cache } from 'react';

import { listLabels, pickLabels, type Label } from '@/lib/referentials/labels-repository';
import { findPlaces, type Place } from '@/lib/territory/places-repository';

import {
  findPartnerRow,
  listOpportunities,
  listPartnerRows,
  type PartnerOpportunity,
  type PartnerPageRow,
  type PartnerRow,
} from './repository';

export type PartnerCard = Pick<PartnerRow, 'id' | 'slug' | 'name' | 'type'> & {
  place: Place;
  fields: Label[];
  opportunities: PartnerOpportunity[];
};

export type PartnerPage = PartnerCard & Omit<PartnerPageRow, keyof PartnerRow>;

/** Cards in the order of `ids`; who stopped being public meanwhile is left out. */
export async function listPartnerCards(ids: readonly string[]): Promise<PartnerCard[]> {
  const cards = await toCards(await listPartnerRows(ids));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** A published partner by its slug, once per request; null for one that is unknown or not public. */
export const findPartner = cache(async (slug: string): Promise<PartnerPage | null> => {
  const row = await findPartnerRow(slug);
  if (!row) return null;
  const card = (await toCards([row])).get(row.id)!;
  const { address, postalCode, phone, email, website, presentation, activities } = row;
  return { ...card, address, postalCode, phone, email, website, presentation, activities };
});

async function toCards(rows: readonly PartnerRow[]): Promise<Map<string, PartnerCard>> {
  const [labels, placeOf, opportunities] = await Promise.all([
    listLabels(),
    findPlaces(rows),
    listOpportunities(rows.map(({ versionId }) => versionId)),
  ]);
  const cards = rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    type: row.type,
    place: placeOf(row),
    fields: pickLabels(labels.fields, row.fieldIds),
    opportunities: opportunities.get(row.versionId) ?? [],
  }));
  return new Map(cards.map((card) => [card.id, card]));
}
