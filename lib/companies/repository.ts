import 'server-only';

import { db } from '@/lib/db';
import { listLabels, pickLabels, type Label } from '@/lib/referentials/labels-repository';
import { findPlaces, type Place } from '@/lib/territory/places-repository';

export type CompanyCard = {
  id: string;
  slug: string;
  name: string;
  discreet: boolean;
  industry: Label | null;
  place: Place;
  occupations: Label[];
  skills: Label[];
  soughtSkills: Label[];
  values: Label[];
};

export type CompanyPage = CompanyCard & {
  /** Only where the company wants it shown. */
  address: string;
  postalCode: string;
  website: string;
  headcount: number | null;
  presentation: string;
  publishedAt: Date;
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

type CardRow = {
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

/** Cards in the order of `ids`; who stopped being public meanwhile is left out. */
export async function listCompanyCards(ids: readonly string[]): Promise<CompanyCard[]> {
  const rows = await db.publicCompany.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
  const cards = new Map((await toCards(rows)).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** A published company by its slug; null for one that is unknown or not public. */
export async function findCompany(slug: string): Promise<CompanyPage | null> {
  const row = await db.publicCompany.findUnique({
    where: { slug },
    select: {
      ...cardColumns,
      showAddress: true,
      address: true,
      postalCode: true,
      website: true,
      headcount: true,
      presentation: true,
      publishedAt: true,
    },
  });
  if (!row) return null;
  const [card] = await toCards([row]);
  const { showAddress, address, postalCode, website, headcount, presentation, publishedAt } = row;
  return {
    ...card!,
    address: showAddress ? address : '',
    postalCode,
    website,
    headcount,
    presentation,
    publishedAt,
  };
}

async function toCards(rows: CardRow[]): Promise<CompanyCard[]> {
  const [labels, placeOf] = await Promise.all([listLabels(), findPlaces(rows)]);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    discreet: row.discreet,
    industry: labels.industries.get(row.industryId) ?? null,
    place: placeOf(row),
    occupations: pickLabels(labels.occupations, row.occupationIds),
    skills: pickLabels(labels.skills, row.skillIds),
    soughtSkills: pickLabels(labels.skills, row.soughtSkillIds),
    values: pickLabels(labels.values, row.valueIds),
  }));
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
