import 'server-only';
import { listProfileCards, type ProfileCard } from '@/lib/profiles/profile-cards';
import { openSearch } from '@/lib/search/engine';
import { explainToCompany, type FitExplanation } from './explain-fit';
import { fitOf, partsOf } from './rules';
import type { Wish } from './schema';

export interface Fits<Card> {
  readonly total: number;
  readonly fits: readonly { readonly card: Card; readonly explanation: FitExplanation }[];
}

/** One page of the profiles that fit a company's wish, the best first, each saying why. Reads public cards only. */
export async function findProfileFits(wish: Wish, page: number): Promise<Fits<ProfileCard>> {
  const { indexes, vocabulary } = await openSearch();
  const parts = partsOf('profile', wish);
  const { ids, total } = indexes.profile.rank(parts, page);
  const fits = (await listProfileCards(ids)).map((card) => ({
    card,
    explanation: explainToCompany({ fit: fitOf(parts, valuesOf(card)), terms: vocabulary.terms }),
  }));
  return { total, fits };
}

const valuesOf = (card: ProfileCard) => ({
  'savoir-faire': slugsOf(card.skills),
  metier: slugsOf(card.occupations),
  valeur: slugsOf(card.values),
  motivation: slugsOf(card.motivations),
  recherche: slugsOf(card.kinds),
  mobilite: slugsOf(card.mobilities),
});

const slugsOf = (words: readonly { slug: string }[]): string[] => words.map(({ slug }) => slug);
