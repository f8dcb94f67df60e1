import 'server-only';
import { listCompanyCards } from '@/lib/companies/describe-companies';
import { db } from '@/lib/db';
import { listOfferCards } from '@/lib/offers/describe-offers';
import { KIND_LABELS, type SearchAxis } from '@/lib/search/schema';
import { listPartnerCards } from '@/lib/partners/describe-partners';
import { listProfileCards } from '@/lib/profiles/profile-cards';
import { resultsPath } from './address';
import { findSavedSearch } from './repository';
import { stopTokenOf } from './stop-token';

/** What the outbox keeps of an alert. */
export interface AlertRefs {
  readonly searchId: string;
  readonly count: number;
  readonly resultIds: readonly string[];
}

interface NewResult {
  readonly title: string;
  readonly detail: string;
  readonly path: string;
}

interface AlertContent {
  readonly name: string;
  readonly axis: SearchAxis;
  /** How many are new, those that are named included. */
  readonly count: number;
  readonly results: readonly NewResult[];
  readonly resultsPath: string;
  readonly stopToken: string;
}

/**
 * What an alert says when it leaves, from what is public at that moment. Null when there is nothing to say any more:
 * the search was stopped or deleted, or what was new is public no more.
 */
export async function describeAlert(refs: AlertRefs): Promise<AlertContent | null> {
  const search = await findSavedSearch(db, refs.searchId);
  if (!search || search.frequency === 'never') return null;
  const results = await LISTS[search.axis](refs.resultIds);
  if (results.length === 0) return null;
  return {
    name: search.name,
    axis: search.axis,
    count: refs.count - (refs.resultIds.length - results.length),
    results,
    resultsPath: resultsPath(search.axis, search.query),
    stopToken: stopTokenOf(search.id),
  };
}

const LISTS: Record<SearchAxis, (ids: readonly string[]) => Promise<NewResult[]>> = {
  profile: async (ids) =>
    (await listProfileCards(ids)).map(({ code, place, skills }) => ({
      title: `Profil ${code}`,
      detail: [place.name, ...labels(skills)].join(' · '),
      path: `/competences/${code}`,
    })),
  company: async (ids) =>
    (await listCompanyCards(ids)).map(({ name, slug, place, soughtSkills }) => ({
      title: name,
      detail: [place.name, ...labels(soughtSkills)].join(' · '),
      path: `/entreprises/${slug}`,
    })),
  offer: async (ids) =>
    (await listOfferCards(ids)).map(({ id, title, kind, companyName, place }) => ({
      title,
      detail: [KIND_LABELS[kind], companyName, place.name].join(' · '),
      path: `/offres/${id}`,
    })),
  partner: async (ids) =>
    (await listPartnerCards(ids)).map(({ name, slug, place }) => ({
      title: name,
      detail: place.name,
      path: `/partenaires/${slug}`,
    })),
};

const FIRST_WORDS = 3;
const labels = (words: readonly { label: string }[]): string[] =>
  words.slice(0, FIRST_WORDS).map(({ label }) => label);
