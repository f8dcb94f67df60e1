import 'server-only';

import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/profiles/schema';

/** What a card needs of an open offer; its words and its place are still ids and codes. */
export type OfferRow = {
  id: string;
  kind: Kind;
  title: string;
  companySlug: string;
  companyName: string;
  /** The company does not give its name: no distance, no structured data. */
  discreet: boolean;
  communeCode: string | null;
  epciCode: string | null;
  occupationIds: number[];
  soughtSkillIds: number[];
  nightWork: boolean | null;
  hazardousWork: boolean | null;
  startsOn: Date | null;
  endsOn: Date | null;
  deadline: Date | null;
  publishedAt: Date;
};

const cardColumns = {
  id: true,
  kind: true,
  title: true,
  companySlug: true,
  companyName: true,
  discreet: true,
  communeCode: true,
  epciCode: true,
  occupationIds: true,
  soughtSkillIds: true,
  nightWork: true,
  hazardousWork: true,
  startsOn: true,
  endsOn: true,
  deadline: true,
  publishedAt: true,
} as const;

const pageColumns = {
  ...cardColumns,
  industryId: true,
  description: true,
  weeklyHours: true,
  pay: true,
  publicUntil: true,
} as const;

const newestFirst: Prisma.PublicOfferOrderByWithRelationInput[] = [{ publishedAt: 'desc' }, { id: 'asc' }];

/** In no order; offers closed meanwhile are left out. */
export async function listOfferRows(ids: readonly string[]): Promise<OfferRow[]> {
  return db.publicOffer.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
}

/** What one company offers today, newest first. */
export async function listOfferRowsOfCompany(companySlug: string): Promise<OfferRow[]> {
  return db.publicOffer.findMany({ where: { companySlug }, orderBy: newestFirst, select: cardColumns });
}

/** The newest offers of all. */
export async function listNewestOfferRows(count: number): Promise<(OfferRow & { description: string })[]> {
  return db.publicOffer.findMany({
    orderBy: newestFirst,
    take: count,
    select: { ...cardColumns, description: true },
  });
}

/** An open offer; null for one that is unknown, closed or not public. */
export async function findOfferRow(id: string) {
  return db.publicOffer.findUnique({ where: { id }, select: pageColumns });
}
