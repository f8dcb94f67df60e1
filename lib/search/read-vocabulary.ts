import type pg from 'pg';
import type { LabelKind } from './schema';
import { gatherTerms, sortTerms, type Term, type Vocabulary } from './vocabulary';

type Row = Term & { kind: LabelKind; id: number | null; parents: string[]; isProfilePlace: boolean };

const SQL = `
  SELECT 'skill' AS kind, id, slug AS value, label, "groupCode" AS "group", '{}'::text[] AS parents,
         false AS "isProfilePlace" FROM "Skill"
  UNION ALL SELECT 'motivation', id, slug, label, NULL, '{}', false FROM "Motivation"
  UNION ALL SELECT 'value', id, slug, label, NULL, '{}', false FROM "Value"
  UNION ALL SELECT 'industry', id, slug, label, NULL, '{}', false FROM "Industry"
  UNION ALL SELECT 'field', id, slug, label, NULL, '{}', false FROM "PartnerField"
  UNION ALL SELECT 'occupation', o.id, o.code, o.label, coalesce(d."parentCode", d.code),
                   array_remove(ARRAY[d.code, d."parentCode"], NULL), false
              FROM "Occupation" o JOIN "OccupationDomain" d ON d.code = o."domainCode"
  UNION ALL SELECT 'domain', NULL, code, label, "parentCode", '{}', false FROM "OccupationDomain"
  UNION ALL SELECT 'zone', NULL, code, name, NULL, '{}', true FROM "Epci" WHERE "inTerritory"
  UNION ALL SELECT 'zone', NULL, code, name, "epciCode", '{}', code IN (SELECT code FROM "Area") FROM "Commune"
  UNION ALL SELECT 'zone', NULL, code, name, "epciCode", '{}', true FROM "Area"`;

/** The referentials and places that criteria are made of. */
export async function readVocabulary(client: pg.ClientBase): Promise<Vocabulary> {
  const { rows } = await client.query<Row>(SQL);
  const ids = (kind: LabelKind) =>
    new Map(rows.flatMap((row) => (row.kind === kind && row.id !== null ? [[row.id, row.value]] : [])));
  const terms = gatherTerms(
    rows.map(({ kind, value, label, group, isProfilePlace }) => ({
      ...{ kind, value, label, group },
      ...(isProfilePlace ? { isProfilePlace } : {}),
    })),
  );
  return {
    terms,
    inAlphabet: sortTerms(terms),
    skills: ids('skill'),
    motivations: ids('motivation'),
    values: ids('value'),
    industries: ids('industry'),
    fields: ids('field'),
    occupations: new Map(
      rows.flatMap((row) =>
        row.kind === 'occupation' && row.id !== null
          ? [[row.id, { code: row.value, domains: row.parents }]]
          : [],
      ),
    ),
  };
}

/** Changes with anything that `readVocabulary` reads, whatever the order of the rows. */
export async function readVocabularyStamp(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ stamp: string }>(
    `SELECT sum(hash_record_extended(term, 0))::text AS stamp FROM (${SQL}) AS term`,
  );
  return rows[0]?.stamp ?? '';
}
