import 'server-only';

import { db } from '@/lib/db';

export type PartnerOpportunity = { title: string; detail: string };

/** What a card needs of a published partner; its words and its place are still ids and codes. */
export type PartnerRow = {
  id: string;
  slug: string;
  versionId: string;
  name: string;
  type: string;
  fieldIds: number[];
  communeCode: string;
  epciCode: string | null;
};

export type PartnerPageRow = PartnerRow & {
  address: string;
  postalCode: string;
  phone: string;
  email: string;
  website: string;
  presentation: string;
  activities: string[];
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

/** In no order; who stopped being public is left out. */
export async function listPartnerRows(ids: readonly string[]): Promise<PartnerRow[]> {
  return db.publicPartner.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
}

/** A published partner by its slug; null for one that is unknown or not public. */
export async function findPartnerRow(slug: string): Promise<PartnerPageRow | null> {
  return db.publicPartner.findUnique({
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
    },
  });
}

/** Opportunities of public versions, each list in the order its owner chose. */
export async function listOpportunities(
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, PartnerOpportunity[]>> {
  const rows = await db.opportunity.findMany({
    where: { versionId: { in: [...versionIds] } },
    orderBy: { position: 'asc' },
    select: { versionId: true, title: true, detail: true },
  });
  const lists = new Map(versionIds.map((id): [string, PartnerOpportunity[]] => [id, []]));
  for (const { versionId, title, detail } of rows) lists.get(versionId)?.push({ title, detail });
  return lists;
}
