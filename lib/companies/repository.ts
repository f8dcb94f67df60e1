import 'server-only';

import { db } from '@/lib/db';

/** What a card needs of a published company; its words and its place are still ids and codes. */
export type CompanyRow = {
  id: string;
  slug: string;
  name: string;
  discreet: boolean;
  industryId: number;
  communeCode: string | null;
  epciCode: string | null;
  occupationIds: number[];
  skillIds: number[];
  soughtSkillIds: number[];
  valueIds: number[];
};

export type CompanyPageRow = CompanyRow & {
  showAddress: boolean;
  address: string;
  postalCode: string;
  website: string;
  headcount: number | null;
  presentation: string;
};

const cardColumns = {
  id: true,
  slug: true,
  name: true,
  discreet: true,
  industryId: true,
  communeCode: true,
  epciCode: true,
  occupationIds: true,
  skillIds: true,
  soughtSkillIds: true,
  valueIds: true,
} as const;

/** In no order; who stopped being public is left out. */
export async function listCompanyRows(ids: readonly string[]): Promise<CompanyRow[]> {
  return db.publicCompany.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
}

/** Those of `ids` that are shown at their address, in no order, in degrees. */
export async function listPositionedRows(ids: readonly string[]) {
  return db.publicCompany.findMany({
    where: { id: { in: [...ids] }, inTerritory: true, lon: { not: null } },
    select: { id: true, slug: true, name: true, communeCode: true, lon: true, lat: true },
  });
}

/** A published company by its slug; null for one that is unknown or not public. */
export async function findCompanyRow(slug: string): Promise<CompanyPageRow | null> {
  return db.publicCompany.findUnique({
    where: { slug },
    select: {
      ...cardColumns,
      showAddress: true,
      address: true,
      postalCode: true,
      website: true,
      headcount: true,
      presentation: true,
    },
  });
}

export type NewsCard = { id: string; title: string; body: string; publishedAt: Date };

/** What a company tells, newest first. */
export async function listNews(companyId: string): Promise<NewsCard[]> {
  return db.publicNews.findMany({
    where: { companyId },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, title: true, body: true, publishedAt: true },
  });
}
