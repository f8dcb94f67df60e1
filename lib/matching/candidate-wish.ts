import 'server-only';
import { listCommunesAround } from '@/lib/search/distance-repository';
import { openSearch } from '@/lib/search/engine';
import type { Vocabulary } from '@/lib/search/vocabulary';
import { echoOf } from './motivation-echoes';
import { widestReach, type Reach } from './reach';
import { findCandidateMeans } from './repository';
import type { FitAxis, Wish } from './schema';

export interface CandidateWish {
  readonly wish: Wish;
  /** How far they can go, by the means they named; null when they named none. */
  readonly reach: Reach | null;
  /** Where distances are counted from. For the candidate's eyes only. */
  readonly communeCode: string | null;
}

/** What a candidate looks for in companies or in offers, from their own page. Null before it exists. */
export async function findCandidateWish(
  candidateId: string,
  axis: Exclude<FitAxis, 'profile'>,
): Promise<CandidateWish | null> {
  const [means, { vocabulary }] = await Promise.all([findCandidateMeans(candidateId), openSearch()]);
  if (!means?.page) return null;
  const { page, communeCode } = means;
  const reach = widestReach(page.mobilities);
  const communes = reach && communeCode ? await listCommunesAround([communeCode], reach.kilometres) : [];
  const motivations = page.motivationIds.flatMap((id) => vocabulary.motivations.get(id) ?? []);
  const wish: Wish = {
    skills: page.skillIds.flatMap((id) => vocabulary.skills.get(id) ?? []),
    occupations: page.occupationIds.flatMap((id) => vocabulary.occupations.get(id)?.code ?? []),
    values: page.valueIds.flatMap((id) => vocabulary.values.get(id) ?? []),
    kinds: page.kinds,
    motivations: motivations.map((slug) => ({ slug, of: answersTo(slug, axis, vocabulary) })),
    mobility: communes.map((value) => ({ criterion: 'commune', value })),
  };
  return { wish, reach, communeCode };
}

function answersTo(motivation: string, axis: FitAxis, vocabulary: Vocabulary) {
  const { values, occupations, kinds } = echoOf(motivation, vocabulary);
  const named = (criterion: string, all: readonly string[]) => all.map((value) => ({ criterion, value }));
  return [
    ...named('metier', occupations),
    ...(axis === 'company' ? named('valeur', values) : named('type', kinds)),
  ];
}
