import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { LabelMatch } from './free-text';
import type { LabelKind, SearchAxis } from './schema';

/**
 * The labels with a word that is this one or begins with it; where there is none, those with a word that looks like it
 * (pg_trgm, 0.3 and more). In no order. On the map of profiles a commune stands for its secteur. The word comes folded.
 * One word at a time, because PostgreSQL plans for a list of unknown length anew each time.
 */
export async function listMeantLabels(
  axis: SearchAxis,
  word: string,
  kinds: readonly LabelKind[],
): Promise<LabelMatch[]> {
  return db.$queryRaw<LabelMatch[]>`/* planned once */
    WITH asked AS MATERIALIZED (SELECT ${word}::text AS word, word_key(${word}) COLLATE "C" AS key),
    begun AS MATERIALIZED (
      SELECT asked.word, kind, value, label, CASE WHEN w.key = asked.key THEN 3 ELSE 2 END::float8 AS score
        FROM asked JOIN "SearchWord" w ON w.key >= asked.key AND w.key < asked.key || '~'
       WHERE kind IN (${tableKinds(axis, kinds)})),
    alike AS (
      SELECT asked.word, kind, value, label, similarity(asked.word, s.word)::float8 AS score
        FROM asked JOIN "SearchSpelling" s ON s.word % asked.word JOIN "SearchWord" w ON w.word = s.word
       WHERE NOT EXISTS (TABLE begun) AND kind IN (${tableKinds(axis, kinds)}))
    SELECT word, ${SHOWN_KIND}, value, label, score FROM (TABLE begun UNION ALL TABLE alike) AS found`;
}

/** The labels with a word that looks like one of these, whatever begins with it; in no order. */
export async function listAlikeLabels(
  axis: SearchAxis,
  words: readonly string[],
  kinds: readonly LabelKind[],
): Promise<LabelMatch[]> {
  if (words.length === 0) return [];
  return db.$queryRaw<LabelMatch[]>`/* planned once */
    SELECT asked.word, ${SHOWN_KIND}, value, label, similarity(asked.word, s.word)::float8 AS score
      FROM unnest(${[...words]}::text[]) AS asked(word)
      JOIN "SearchSpelling" s ON s.word % asked.word JOIN "SearchWord" w ON w.word = s.word
     WHERE kind IN (${tableKinds(axis, kinds)})`;
}

export interface SuggestedLabel {
  readonly kind: LabelKind;
  readonly value: string;
  readonly label: string;
}

/**
 * The labels that somebody may be about to type, one for each value: every word is in them, the last maybe unfinished or any of them
 * mistyped; those that say it best first, the shorter first.
 */
export async function listSuggestedLabels(
  axis: SearchAxis,
  words: readonly string[],
  kinds: readonly LabelKind[],
  most: number,
): Promise<SuggestedLabel[]> {
  if (words.length === 0) return [];
  return db.$queryRaw<SuggestedLabel[]>`/* planned once */
    WITH asked AS MATERIALIZED (${askedWords(words)}),
    begun AS (
      SELECT asked.word, w.kind, w.value, w.label, max(CASE
          WHEN w.key = asked.key THEN 3 ELSE 2 END)::float8 AS score
        FROM asked JOIN "SearchWord" w ON w.key >= asked.key AND w.key < asked.key || '~'
       WHERE w.kind IN (${tableKinds(axis, kinds)}) GROUP BY 1, 2, 3, 4),
    alike AS (
      SELECT asked.word, w.kind, w.value, w.label, max(similarity(asked.word, w.word))::float8 AS score
        FROM asked JOIN "SearchSpelling" s ON s.word % asked.word JOIN "SearchWord" w ON w.word = s.word
       WHERE w.kind IN (${tableKinds(axis, kinds)})
         AND NOT EXISTS (SELECT FROM begun WHERE begun.word = asked.word)
       GROUP BY 1, 2, 3, 4),
    labels AS (
      SELECT DISTINCT ON (kind, value) kind, value, label, sum(score) AS score
        FROM (TABLE begun UNION ALL TABLE alike) AS found
       GROUP BY kind, value, label HAVING count(*) = ${words.length}
       ORDER BY kind, value, sum(score) DESC, length(label), label COLLATE "fr-x-icu")
    SELECT ${SHOWN_KIND}, value, label FROM labels
     ORDER BY score DESC, length(label), label COLLATE "fr-x-icu", value LIMIT ${most}`;
}

/** Labels that have a word much like one of these, the most alike first, for "Vouliez-vous dire". The words come folded. */
export async function listNearLabels(
  axis: SearchAxis,
  words: readonly string[],
  kinds: readonly LabelKind[],
): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await db.$queryRaw<{ label: string }[]>`/* planned once */
    SELECT label FROM (
      SELECT DISTINCT ON (kind, value) kind, value, label, likeness FROM (
        SELECT kind, value, label, max(similarity(asked.word, w.word)) AS likeness
          FROM unnest(${[...words]}::text[]) AS asked(word)
          JOIN "SearchSpelling" s ON s.word % asked.word JOIN "SearchWord" w ON w.word = s.word
         WHERE w.kind IN (${tableKinds(axis, kinds)}) GROUP BY kind, value, label) AS near
       ORDER BY kind, value, likeness DESC, length(label)) AS labels
     ORDER BY likeness DESC, length(label), label COLLATE "fr-x-icu" LIMIT 3`;
  return rows.map(({ label }) => label);
}

/** Words with their keys; in a materialized part of a query, or PostgreSQL makes the key anew for each row. */
const askedWords = (words: readonly string[]) =>
  Prisma.sql`SELECT word, word_key(word) COLLATE "C" AS key FROM unnest(${[...words]}::text[]) AS word`;

/** The kind as the search names it. */
const SHOWN_KIND = Prisma.sql`CASE WHEN kind IN ('area', 'commune') THEN 'zone' ELSE kind END AS kind`;

/**
 * The kinds as "SearchWord" names them, written out: they are few and ours, and of a list that it is handed PostgreSQL
 * believes that planning anew each time pays.
 */
const tableKinds = (axis: SearchAxis, kinds: readonly LabelKind[]) =>
  Prisma.raw(
    kinds.map((kind) => (kind !== 'zone' ? `'${kind}'` : axis === 'profile' ? `'area'` : `'commune'`)).join(),
  );
