import 'server-only';

import { cache } from 'react';

import { listLabels, pickLabels, type Label } from '@/lib/referentials/labels-repository';
import { findPlaces, type Place } from '@/lib/territory/places-repository';

import {
  findOfferRow,
  listNewestOfferRows,
  listOfferRows,
  listOfferRowsOfCompany,
  type OfferRow,
} from './repository';

export type OfferCard = Omit<OfferRow, 'communeCode' | 'epciCode' | 'occupationIds' | 'soughtSkillIds'> & {
  place: Place;
  occupations: Label[];
  soughtSkills: Label[];
};

export type OfferPage = OfferCard & {
  industry: Label | null;
  description: string;
  weeklyHours: number | null;
  pay: string;
  /** First day on which it is closed. */
  publicUntil: Date;
};

/** Cards in the order of `ids`; offers closed meanwhile are left out. */
export async function listOfferCards(ids: readonly string[]): Promise<OfferCard[]> {
  const cards = new Map((await toCards(await listOfferRows(ids))).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** What one company offers today, newest first. */
export async function listOffersOfCompany(companySlug: string): Promise<OfferCard[]> {
  return toCards(await listOfferRowsOfCompany(companySlug));
}

/** The newest offers of all, for the feed. */
export async function listNewestOffers(count: number): Promise<(OfferCard & { description: string })[]> {
  const rows = await listNewestOfferRows(count);
  const cards = await toCards(rows);
  return cards.map((card, at) => ({ ...card, description: rows[at]!.description }));
}

/** An open offer, once per request; null for one that is unknown, closed or not public. */
export const findOffer = cache(async (id: string): Promise<OfferPage | null> => {
  const row = await findOfferRow(id);
  if (!row) return null;
  const [[card], labels] = await Promise.all([toCards([row]), listLabels()]);
  const { industryId, description, weeklyHours, pay, publicUntil } = row;
  return {
    ...card!,
    industry: labels.industries.get(industryId) ?? null,
    description,
    weeklyHours: weeklyHours === null ? null : Number(weeklyHours),
    pay,
    publicUntil,
  };
});

async function toCards(rows: readonly OfferRow[]): Promise<OfferCard[]> {
  const [labels, placeOf] = await Promise.all([listLabels(), findPlaces(rows)]);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    companySlug: row.companySlug,
    companyName: row.companyName,
    discreet: row.discreet,
    place: placeOf(row),
    occupations: pickLabels(labels.occupations, row.occupationIds),
    soughtSkills: pickLabels(labels.skills, row.soughtSkillIds),
    nightWork: row.nightWork,
    hazardousWork: row.hazardousWork,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    deadline: row.deadline,
    publishedAt: row.publishedAt,
  }));
}
