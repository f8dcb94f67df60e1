import 'server-only';

import { db } from '@/lib/db';
import { listLabels, pickLabels, type Label } from '@/lib/referentials/labels-repository';
import { findPlaces, type Place } from '@/lib/territory/places-repository';

export type PartnerCard = {
  id: string;
  slug: string;
  name: string;
  type: string;
  place: Place;
  fields: Label[];
  opportunities: { title: string; detail: string }[];
};

export type PartnerPage = PartnerCard & {
  address: string;
  postalCode: string;
  phone: string;
  email: string;
  website: string;
  presentation: string;
  activities: string[];
  publishedAt: Date;
};

const cardColumns = {
  id: true,
  slug: true,
  versionId: true,
  name: true,
  type: true,
  fieldIds: true,
  communeCode: true,
  epciCode: true,
} as const;

type CardRow = {
  id: string;
  slug: string;
  versionId: string;
  name: string;
  type: string;
  fieldIds: number[];
  communeCode: string;
  epciCode: string | null;
};

/** Cards in the order of `ids`; who stopped being public meanwhile is left out. */
export async function listPartnerCards(ids: readonly string[]): Promise<PartnerCard[]> {
  const rows = await db.publicPartner.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
  const cards = new Map((await toCards(rows)).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** A published partner by its slug; null for one that is unknown or not public. */
export async function findPartner(slug: string): Promise<PartnerPage | null> {
  const row = await db.publicPartner.findUnique({
    where: { slug },
    select: {
      ...cardColumns,
      address: true,
      postalCode: true,
      phone: true,
      email: true,
      website: true,
      presentation: true,
      activities: true,
      publishedAt: true,
    },
  });
  if (!row) return null;
  const [card] = await toCards([row]);
  const { address, postalCode, phone, email, website, presentation, activities, publishedAt } = row;
  return { ...card!, address, postalCode, phone, email, website, presentation, activities, publishedAt };
}

async function toCards(rows: CardRow[]): Promise<PartnerCard[]> {
  const [labels, placeOf, opportunities] = await Promise.all([
    listLabels(),
    findPlaces(rows),
    db.opportunity.findMany({
      where: { versionId: { in: rows.map(({ versionId }) => versionId) } },
      orderBy: { position: 'asc' },
      select: { versionId: true, title: true, detail: true },
    }),
  ]);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    type: row.type,
    place: placeOf(row),
    fields: pickLabels(labels.fields, row.fieldIds),
    opportunities: opportunities
      .filter(({ versionId }) => versionId === row.versionId)
      .map(({ title, detail }) => ({ title, detail })),
  }));
}
