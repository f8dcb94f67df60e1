import type { IndexEntry, IndexRules } from './criteria-index';
import { CRITERIA, OUTSIDE, type SearchAxis } from './schema';
import type { Vocabulary } from './vocabulary';

/** Below this number of profiles a secteur's own show under its EPCI (privacy-and-law.md). */
export const LEAST_PROFILES_IN_ZONE = 5;

interface Row {
  id: string;
  at: number;
  zone: string;
  group: string;
  place: string | null;
  skills?: number[];
  sought?: number[];
  motivations?: number[];
  values?: number[];
  occupations?: number[];
  fields?: number[];
  industry?: number;
  kinds?: string[];
  mobilities?: string[];
}
export type SourceRow = Row;

const AT = `(extract(epoch FROM "publishedAt") * 1000)::float8 AS at`;
const PLACE = `coalesce(CASE WHEN "inTerritory" THEN coalesce("communeCode", "epciCode") END, '${OUTSIDE.code}') AS zone,
  coalesce("epciCode", '${OUTSIDE.code}') AS "group", "communeCode" AS place`;

/** What each axis reads of its view, the definition of what is public. */
export const SOURCES: Readonly<Record<SearchAxis, { readonly view: string; readonly columns: string }>> = {
  profile: {
    view: '"PublicProfile"',
    columns: `id, ${AT}, "areaCode" AS zone, "epciCode" AS "group", NULL AS place, "skillIds" AS skills,
      "motivationIds" AS motivations, "valueIds" AS "values", "occupationIds" AS occupations,
      kinds::text[] AS kinds, mobilities::text[] AS mobilities`,
  },
  company: {
    view: '"PublicCompany"',
    columns: `id, ${AT}, ${PLACE}, "skillIds" AS skills, "soughtSkillIds" AS sought, "valueIds" AS "values",
      "occupationIds" AS occupations, "industryId" AS industry`,
  },
  offer: {
    view: '"PublicOffer"',
    columns: `id, ${AT}, ${PLACE}, "occupationIds" AS occupations, "soughtSkillIds" AS sought, ARRAY[kind::text] AS kinds`,
  },
  partner: {
    view: '"PublicPartner"',
    columns: `id, ${AT}, ${PLACE}, "fieldIds" AS fields`,
  },
};

/** @throws UnknownTerm when the row names a term that the vocabulary has not read yet. */
export function toEntry(axis: SearchAxis, row: Row, vocabulary: Vocabulary): IndexEntry {
  const { id, at, zone, group, place } = row;
  const slugs = (ids: number[] | undefined, known: ReadonlyMap<number, string>) =>
    (ids ?? []).map((one) => known.get(one) ?? unknown(one));
  const occupations = (row.occupations ?? []).map((one) => vocabulary.occupations.get(one) ?? unknown(one));
  const codes = occupations.map(({ code }) => code);
  const skills = slugs(row.skills, vocabulary.skills);
  const sought = slugs(row.sought, vocabulary.skills);
  const values = slugs(row.values, vocabulary.values);
  const by: Record<SearchAxis, () => IndexEntry['values']> = {
    profile: () => ({
      'savoir-faire': skills,
      metier: codes,
      domaine: occupations.flatMap(({ domains }) => domains),
      motivation: slugs(row.motivations, vocabulary.motivations),
      valeur: values,
      recherche: row.kinds ?? [],
      mobilite: row.mobilities ?? [],
    }),
    company: () => ({
      activite: slugs(row.industry === undefined ? [] : [row.industry], vocabulary.industries),
      metier: codes,
      'savoir-faire': skills,
      recherche: sought,
      valeur: values,
    }),
    // savoir-faire that an offer looks for are no criterion of its page, but of a match
    offer: () => ({ type: row.kinds ?? [], metier: codes, recherche: sought }),
    partner: () => ({ domaine: slugs(row.fields, vocabulary.fields) }),
  };
  return { id, at, zone, group, place, values: by[axis]() };
}

export class UnknownTerm extends Error {}

function unknown(id: number): never {
  throw new UnknownTerm(`No term has the id ${id}`);
}

export function rulesOf(axis: SearchAxis): IndexRules {
  const criteria = CRITERIA[axis];
  return {
    every: criteria.filter(({ every }) => every).map(({ name }) => name),
    zone: criteria.find(({ of }) => of === 'zone')?.name ?? '',
    leastInZone: axis === 'profile' ? LEAST_PROFILES_IN_ZONE : 0,
  };
}
