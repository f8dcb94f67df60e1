import 'server-only';
import { openSearch } from '@/lib/search/engine';
import { MOBILITY_LABELS } from '@/lib/search/schema';
import { answeredMotivations } from './motivation-echoes';
import { findCompanyNeeds } from './repository';
import type { Wish } from './schema';

export interface CompanyWish {
  readonly wish: Wish;
  /** Its open offers, newest first, to match one of them alone. */
  readonly offers: readonly { readonly id: string; readonly title: string }[];
  /** The offer that the wish is about; null for the whole company. */
  readonly offerId: string | null;
}

/**
 * What a company looks for: savoir-faire and trades of its page and of all its open offers, or those of one offer; its
 * values always. Without distance no means of transport can be said to be enough: each of them counts the same.
 */
export async function findCompanyWish(companyId: string, offerId: string | null): Promise<CompanyWish> {
  const [{ page, offers }, { vocabulary }] = await Promise.all([findCompanyNeeds(companyId), openSearch()]);
  const one = offers.find(({ id }) => id === offerId);
  const asked = one ? [one] : offers;
  const known = (ids: readonly number[], slugs: ReadonlyMap<number, string>) =>
    unique(ids.flatMap((id) => slugs.get(id) ?? []));
  const skills = [
    ...(one ? [] : (page?.soughtSkillIds ?? [])),
    ...asked.flatMap((offer) => offer.soughtSkillIds),
  ];
  const trades = [
    ...(one ? [] : (page?.occupationIds ?? [])),
    ...asked.flatMap((offer) => offer.occupationIds),
  ];
  const values = known(page?.valueIds ?? [], vocabulary.values);
  const occupations = unique(trades.flatMap((id) => vocabulary.occupations.get(id)?.code ?? []));
  const kinds = unique(asked.map(({ kind }) => kind));
  return {
    wish: {
      skills: known(skills, vocabulary.skills),
      occupations,
      values,
      kinds,
      motivations: answeredMotivations({ values, occupations, kinds }, vocabulary).map((slug) => ({
        slug,
        of: [{ criterion: 'motivation', value: slug }],
      })),
      mobility: Object.keys(MOBILITY_LABELS).map((value) => ({ criterion: 'mobilite', value })),
    },
    offers,
    offerId: one?.id ?? null,
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
