import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { LabelMatch, SearchWord } from './free-text';
import type { LabelKind, SearchAxis } from './schema';

const LABELS = Prisma.sql`
  SELECT 'skill' AS kind, slug AS value, label FROM "Skill" WHERE NOT retired
  UNION ALL SELECT 'motivation', slug, label FROM "Motivation" WHERE NOT retired
  UNION ALL SELECT 'value', slug, label FROM "Value" WHERE NOT retired
  UNION ALL SELECT 'industry', slug, label FROM "Industry" WHERE NOT retired
  UNION ALL SELECT 'field', slug, label FROM "PartnerField" WHERE NOT retired
  UNION ALL SELECT 'occupation', code, label FROM "Occupation" WHERE NOT retired
  UNION ALL SELECT 'occupation', o.code, n.label FROM "OccupationName" n
              JOIN "Occupation" o ON o.id = n."occupationId" AND NOT o.retired`;

const LEAST_LIKENESS = 0.45;

/** The labels that each word may mean, the closest match of each. `places` adds the secteurs or communes by name. */
export async function matchLabels(
  words: readonly SearchWord[],
  kinds: readonly LabelKind[],
  places: 'area' | 'commune',
): Promise<LabelMatch[]> {
  if (words.length === 0) return [];
  const zone =
    places === 'area'
      ? Prisma.sql`SELECT 'zone', "areaCode", name FROM "Commune" WHERE "areaCode" IS NOT NULL`
      : Prisma.sql`SELECT 'zone', code, name FROM "Commune" WHERE "inTerritory"`;
  const rows = await db.$queryRaw<LabelMatch[]>`
    WITH words AS (
      SELECT * FROM unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ key }) => key)}::text[],
                           ${words.map(({ stem }) => stem)}::text[]) AS w(word, key, stem)),
    labels AS (
      SELECT kind, value, label, fold(label) AS folded FROM (${LABELS} UNION ALL ${zone}) AS l(kind, value, label)
       WHERE kind = ANY(${[...kinds]}::text[]))
    SELECT word, kind, value, label, score FROM (
      SELECT word, kind, value, label, CASE
          WHEN folded ~ ('\\m(' || word || '|' || key || ')(s|x|e|es)?\\M') THEN 3
          WHEN folded ~ ('\\m' || key) THEN 2
          WHEN stem <> '' AND folded ~ ('\\m' || stem) THEN 1
          ELSE strict_word_similarity(word, folded) END::float8 AS score
        FROM words CROSS JOIN labels) AS scored
     WHERE score >= ${LEAST_LIKENESS}
     ORDER BY score DESC, label COLLATE "fr-x-icu"`;
  return rows;
}

/** What each axis lets people search in besides criteria. A profile's texts are only for who may read them. */
const TEXTS: Readonly<Record<SearchAxis, Prisma.Sql>> = {
  profile: Prisma.sql`SELECT id, aspirations || ' ' || availability AS text FROM "PublicProfileText"`,
  company: Prisma.sql`SELECT id, name || ' ' || presentation AS text FROM "PublicCompany"`,
  offer: Prisma.sql`SELECT id, title || ' ' || "companyName" || ' ' || description AS text FROM "PublicOffer"`,
  partner: Prisma.sql`SELECT id, name || ' ' || type || ' ' || presentation || ' ' || array_to_string(activities, ' ') AS text FROM "PublicPartner"`,
};

/** Ids of what has these words in its texts, by word. */
export async function listIdsWithWords(
  axis: SearchAxis,
  words: readonly SearchWord[],
): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map();
  const rows = await db.$queryRaw<{ word: string; ids: string[] }[]>`
    SELECT word, array_agg(id) AS ids
      FROM unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ key }) => key)}::text[]) AS w(word, key)
      JOIN (${TEXTS[axis]}) AS t ON fold(text) ~ ('\\m(' || word || '|' || key || ')')
     GROUP BY word`;
  return new Map(rows.map(({ word, ids }) => [word, ids]));
}

/** Profiles by their code, as somebody reads it aloud or copies it. */
export async function findIdByCode(code: string): Promise<string | null> {
  const row = await db.publicProfile.findFirst({
    where: { code: code.toUpperCase() },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Labels that look like what was asked, for "Vouliez-vous dire". */
export async function listNearLabels(question: string, kinds: readonly LabelKind[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ label: string }[]>`
    SELECT label FROM (
      SELECT DISTINCT ON (kind, value) kind, value, label, word_similarity(fold(${question}), fold(label)) AS likeness
        FROM (${LABELS}) AS l WHERE kind = ANY(${[...kinds]}::text[])
       ORDER BY kind, value, likeness DESC) AS near
     WHERE likeness >= 0.3 ORDER BY likeness DESC, label COLLATE "fr-x-icu" LIMIT 3`;
  return rows.map(({ label }) => label);
}
