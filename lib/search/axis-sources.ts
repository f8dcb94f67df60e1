import type { LinkedSecteur } from '@/lib/territory/secteur-links';
import type { IndexEntry, IndexRules } from './criteria-index';
import { CRITERIA, OUTSIDE, type SearchAxis } from './schema';
import { placeSecteurs } from './shown-places';
import type { Vocabulary } from './vocabulary';

/** A row as PostgreSQL writes it, every column a text: reading a million of them, the driver's own conversions cost most. */
export interface SourceRow {
  readonly id: string;
  readonly at: string;
  readonly zone: string;
  readonly place: string | null;
  readonly skills?: string;
  readonly sought?: string;
  readonly motivations?: string;
  readonly values?: string;
  readonly occupations?: string;
  readonly fields?: string;
  readonly industry?: string;
  readonly kinds?: string;
  readonly mobilities?: string;
}

const AT = `(extract(epoch FROM "publishedAt") * 1000)::float8 AS at`;
const PLACE = `coalesce(CASE WHEN "inTerritory" THEN coalesce("communeCode", "epciCode") END, '${OUTSIDE.code}') AS zone,
  "communeCode" AS place`;

/** What each axis reads of its view, the definition of what is public. */
export const SOURCES: Readonly<Record<SearchAxis, { readonly view: string; readonly columns: string }>> = {
  profile: {
    view: '"PublicProfile"',
    columns: `id, ${AT}, "areaCode" AS zone, NULL AS place, "skillIds" AS skills,
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
    columns: `id, ${AT}, ${PLACE}, "occupationIds" AS occupations, "soughtSkillIds" AS sought, kind::text AS kinds`,
  },
  partner: {
    view: '"PublicPartner"',
    columns: `id, ${AT}, ${PLACE}, "fieldIds" AS fields`,
  },
};

/** @throws UnknownTerm when the row names a term that the vocabulary has not read yet. */
export function toEntry(axis: SearchAxis, row: SourceRow, vocabulary: Vocabulary): IndexEntry {
  const { id, zone, place } = row;
  return { id, at: Number(row.at), zone, place, values: valuesOf[axis](row, vocabulary) };
}

type ValuesOf = (row: SourceRow, vocabulary: Vocabulary) => IndexEntry['values'];

const valuesOf: Readonly<Record<SearchAxis, ValuesOf>> = {
  profile: (row, vocabulary) => ({
    'savoir-faire': known(row.skills, vocabulary.skills),
    ...tradesOf(row, vocabulary),
    motivation: known(row.motivations, vocabulary.motivations),
    valeur: known(row.values, vocabulary.values),
    recherche: listed(row.kinds),
    mobilite: listed(row.mobilities),
  }),
  company: (row, vocabulary) => ({
    activite: known(row.industry, vocabulary.industries),
    metier: tradesOf(row, vocabulary).metier,
    'savoir-faire': known(row.skills, vocabulary.skills),
    recherche: known(row.sought, vocabulary.skills),
    valeur: known(row.values, vocabulary.values),
  }),
  offer: (row, vocabulary) => ({
    type: listed(row.kinds),
    metier: tradesOf(row, vocabulary).metier,
    // savoir-faire that an offer looks for are no criterion of its page, but of a match
    recherche: known(row.sought, vocabulary.skills),
  }),
  partner: (row, vocabulary) => ({ domaine: known(row.fields, vocabulary.fields) }),
};

function tradesOf({ occupations }: SourceRow, vocabulary: Vocabulary) {
  const trades = known(occupations, vocabulary.occupations);
  return { metier: trades.map(({ code }) => code), domaine: trades.flatMap(({ domains }) => domains) };
}

/** The terms of a number or of an array of numbers as PostgreSQL writes it, "{1,2}". */
function known<T>(ids: string | undefined, terms: ReadonlyMap<number, T>): T[] {
  const found: T[] = [];
  if (ids === undefined || ids === '{}') return found;
  let id = 0;
  for (let at = 0; at <= ids.length; at += 1) {
    const digit = ids.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) id = id * 10 + digit;
    else if (at > 0 && (at < ids.length || !ids.endsWith('}'))) {
      found.push(terms.get(id) ?? unknown(String(id)));
      id = 0;
    }
  }
  return found;
}

/** The items of an array of enum labels as PostgreSQL writes it, "{a,b}"; of a single value, that value. */
function listed(text: string | undefined): string[] {
  if (text === undefined || text === '{}') return [];
  return text.startsWith('{') ? text.slice(1, -1).split(',') : [text];
}

export class UnknownTerm extends Error {}

function unknown(id: string): never {
  throw new UnknownTerm(`No term has the id ${id}`);
}

/** `secteurs` are all those of the territory. */
export function rulesOf(axis: SearchAxis, secteurs: readonly LinkedSecteur[]): IndexRules {
  const criteria = CRITERIA[axis];
  return {
    every: criteria.filter(({ every }) => every).map(({ name }) => name),
    zone: criteria.find(({ of }) => of === 'zone')?.name ?? '',
    ...(axis === 'profile' ? { placing: placeSecteurs(secteurs) } : {}),
  };
}
