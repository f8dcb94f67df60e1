import 'server-only';

import { db } from '@/lib/db';
import type { Kind } from '@/lib/profiles/schema';
import { listLabels, pickLabels, type Label } from '@/lib/referentials/labels-repository';
import { findPlaces, type Place } from '@/lib/territory/places-repository';

export type OfferCard = {
  id: string;
  kind: Kind;
  title: string;
  companySlug: string;
  companyName: string;
  /** The company does not give its name: no distance, no structured data. */
  discreet: boolean;
  place: Place;
  occupations: Label[];
  soughtSkills: Label[];
  nightWork: boolean;
  hazardousWork: boolean;
  startsOn: Date | null;
  endsOn: Date | null;
  deadline: Date | null;
  publishedAt: Date;
};

export type OfferPage = OfferCard & {
  companyId: string;
  industry: Label | null;
  description: string;
  weeklyHours: number | null;
  pay: string;
  /** First day on which it is closed. */
  publicUntil: Date;
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

type CardRow = Omit<OfferCard, 'place' | 'occupations' | 'soughtSkills'> & {
  communeCode: string | null;
  epciCode: string | null;
  occupationIds: number[];
  soughtSkillIds: number[];
};

const newestFirst = [{ publishedAt: 'desc' }, { id: 'asc' }] as const;

/** Cards in the order of `ids`; offers closed meanwhile are left out. */
export async function listOfferCards(ids: readonly string[]): Promise<OfferCard[]> {
  const rows = await db.publicOffer.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
  const cards = new Map((await toCards(rows)).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** What one company offers today, newest first. */
export async function listOffersOfCompany(companyId: string): Promise<OfferCard[]> {
  return toCards(
    await db.publicOffer.findMany({ where: { companyId }, orderBy: [...newestFirst], select: cardColumns }),
  );
}

/** The newest offers of all, for the feed. */
export async function listNewestOffers(count: number): Promise<(OfferCard & { description: string })[]> {
  const rows = await db.publicOffer.findMany({
    orderBy: [...newestFirst],
    take: count,
    select: { ...cardColumns, description: true },
  });
  const cards = await toCards(rows);
  return cards.map((card, at) => ({ ...card, description: rows[at]!.description }));
}

/** An open offer; null for one that is unknown, closed or not public. */
export async function findOffer(id: string): Promise<OfferPage | null> {
  const row = await db.publicOffer.findUnique({
    where: { id },
    select: {
      ...cardColumns,
      companyId: true,
      industryId: true,
      description: true,
      weeklyHours: true,
      pay: true,
      publicUntil: true,
    },
  });
  if (!row) return null;
  const [[card], labels] = await Promise.all([toCards([row]), listLabels()]);
  const { companyId, industryId, description, weeklyHours, pay, publicUntil } = row;
  return {
    ...card!,
    companyId,
    industry: labels.industries.get(industryId) ?? null,
    description,
    weeklyHours: weeklyHours === null ? null : Number(weeklyHours),
    pay,
    publicUntil,
  };
}

async function toCards(rows: CardRow[]): Promise<OfferCard[]> {
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
