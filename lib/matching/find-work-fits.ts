import 'server-only';
import { listCompanyCards, type CompanyCard } from '@/lib/companies/describe-companies';
import { listOfferCards, type OfferCard } from '@/lib/offers/describe-offers';
import { openSearch } from '@/lib/search/engine';
import { listDistances, type Place } from '@/lib/territory/places-repository';
import type { CandidateWish } from './candidate-wish';
import { explainToCandidate } from './explain-fit';
import type { Fits } from './find-profile-fits';
import { fitOf, partsOf } from './rules';
import type { EntryValues, FitAxis } from './schema';

/** One page of the companies that fit a candidate, the best first, each saying why and how far. */
export const findCompanyFits = (own: CandidateWish, page: number): Promise<Fits<CompanyCard>> =>
  findFits('company', own, page, listCompanyCards, (card) => ({
    recherche: slugsOf(card.soughtSkills),
    metier: slugsOf(card.occupations),
    valeur: slugsOf(card.values),
  }));

/** The same for open offers. */
export const findOfferFits = (own: CandidateWish, page: number): Promise<Fits<OfferCard>> =>
  findFits('offer', own, page, listOfferCards, (card) => ({
    recherche: slugsOf(card.soughtSkills),
    metier: slugsOf(card.occupations),
    type: [card.kind],
  }));

async function findFits<Card extends { place: Place }>(
  axis: FitAxis,
  { wish, reach, communeCode }: CandidateWish,
  page: number,
  listCards: (ids: readonly string[]) => Promise<Card[]>,
  valuesOf: (card: Card) => EntryValues,
): Promise<Fits<Card>> {
  const { indexes, vocabulary } = await openSearch();
  const parts = partsOf(axis, wish);
  const { ids, total } = indexes[axis].rank(parts, page);
  const cards = await listCards(ids);
  const places = cards.flatMap(({ place }) => place.communeCode ?? []);
  const distances =
    communeCode === null ? new Map<string, number>() : await listDistances(communeCode, places);
  const fits = cards.map((card) => {
    const commune = card.place.communeCode;
    const fit = fitOf(parts, { ...valuesOf(card), commune: commune === null ? [] : [commune] });
    const kilometres = commune === null ? null : (distances.get(commune) ?? null);
    return { card, explanation: explainToCandidate({ fit, terms: vocabulary.terms, reach, kilometres }) };
  });
  return { total, fits };
}

const slugsOf = (words: readonly { slug: string }[]): string[] => words.map(({ slug }) => slug);
