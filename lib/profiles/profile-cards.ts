import 'server-only';
import { openSearch } from '@/lib/search/engine';
import type { Snapshot } from '@/lib/search/read-public';
import { labelOf } from '@/lib/search/vocabulary';
import { findPublicProfile, listPublicProfiles, type PublicProfileRow } from './public-repository';
import type { Kind, Mobility, Proof } from './schema';

const french = new Intl.Collator('fr');

export type CardTerm = { slug: string; label: string };
export type CardSkill = CardTerm & { proof: Proof };

/** What anybody may see of a profile, and nothing else. */
export type ProfileCard = {
  id: string;
  code: string;
  place: { code: string; name: string };
  /** In alphabetical order: a proof never ranks. */
  skills: CardSkill[];
  occupations: CardTerm[];
  motivations: CardTerm[];
  values: CardTerm[];
  kinds: CardTerm[];
  mobilities: CardTerm[];
  /** First day of the month of publication. */
  publishedOn: Date;
};

/** The cards of these profiles in this order; one that is no longer public, or not yet in the index, is left out. */
export async function listProfileCards(ids: readonly string[]): Promise<ProfileCard[]> {
  const [rows, snapshot] = await Promise.all([listPublicProfiles(ids), openSearch()]);
  return rows.flatMap((row) => toCard(row, snapshot) ?? []);
}

/** The card of a published profile by its code, whatever its case; null when there is none. */
export async function findProfileCard(code: string): Promise<ProfileCard | null> {
  const [row, snapshot] = await Promise.all([findPublicProfile(code.toUpperCase()), openSearch()]);
  return row ? toCard(row, snapshot) : null;
}

/** Null for a profile that the index does not hold yet: without the index nobody knows which place may be told. */
function toCard(row: PublicProfileRow, { vocabulary, indexes }: Snapshot): ProfileCard | null {
  const zone = indexes.profile.zoneOf(row.id);
  if (zone === undefined) return null;
  const { terms } = vocabulary;
  const named = (kind: Parameters<typeof labelOf>[1], slugs: readonly string[]) =>
    inOrder(slugs.map((slug) => ({ slug, label: labelOf(terms, kind, slug) })));
  const slugs = (ids: readonly number[], known: ReadonlyMap<number, string>) =>
    ids.flatMap((id) => known.get(id) ?? []);
  return {
    id: row.id,
    code: row.code,
    place: { code: zone, name: labelOf(terms, 'zone', zone) },
    skills: inOrder(
      row.skillIds.flatMap((id, at) => {
        const slug = vocabulary.skills.get(id);
        return slug
          ? [{ slug, label: labelOf(terms, 'skill', slug), proof: row.skillProofs[at] ?? 'declare' }]
          : [];
      }),
    ),
    occupations: named(
      'occupation',
      row.occupationIds.flatMap((id) => vocabulary.occupations.get(id)?.code ?? []),
    ),
    motivations: named('motivation', slugs(row.motivationIds, vocabulary.motivations)),
    values: named('value', slugs(row.valueIds, vocabulary.values)),
    kinds: fixed<Kind>('kind', row.kinds),
    mobilities: fixed<Mobility>('mobility', row.mobilities),
    publishedOn: row.publishedOn,
  };

  function fixed<Value extends string>(kind: 'kind' | 'mobility', values: readonly Value[]): CardTerm[] {
    return values.map((slug) => ({ slug, label: labelOf(terms, kind, slug) }));
  }
}

const inOrder = <T extends CardTerm>(words: T[]): T[] =>
  words.sort((a, b) => french.compare(a.label, b.label));
