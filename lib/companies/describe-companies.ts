import 'server-only';

import { cache } from 'react';

import { listLabels, pickLabels, type Label } from '@/lib/referentials/labels-repository';
import { findPlaces, type Place } from '@/lib/territory/places-repository';

import { findCompanyRow, listCompanyRows, type CompanyRow } from './repository';

export type CompanyCard = Pick<CompanyRow, 'id' | 'slug' | 'name' | 'discreet'> & {
  industry: Label | null;
  place: Place;
  occupations: Label[];
  skills: Label[];
  soughtSkills: Label[];
  values: Label[];
};

export type CompanyPage = CompanyCard & {
  /** Empty unless the company wants it shown. */
  address: string;
  postalCode: string;
  website: string;
  headcount: number | null;
  presentation: string;
};

/** Cards in the order of `ids`; who stopped being public meanwhile is left out. */
export async function listCompanyCards(ids: readonly string[]): Promise<CompanyCard[]> {
  const cards = await toCards(await listCompanyRows(ids));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** A published company by its slug, once per request; null for one that is unknown or not public. */
export const findCompany = cache(async (slug: string): Promise<CompanyPage | null> => {
  const row = await findCompanyRow(slug);
  if (!row) return null;
  const card = (await toCards([row])).get(row.id)!;
  const { showAddress, address, postalCode, website, headcount, presentation } = row;
  return { ...card, address: showAddress ? address : '', postalCode, website, headcount, presentation };
});

async function toCards(rows: readonly CompanyRow[]): Promise<Map<string, CompanyCard>> {
  const [labels, placeOf] = await Promise.all([listLabels(), findPlaces(rows)]);
  const cards = rows.map((row) => ({
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
  return new Map(cards.map((card) => [card.id, card]));
}
