import type pg from 'pg';
import { PAGE_SIZE } from '@/lib/search/criteria-index';
import { COLUMNS, Conditions, type Question } from './conditions';
import type { BaselineNumbers } from './numbers';

type Counts = Map<string, number>;
type Row = { id: number; area: number } & Record<
  'skills' | 'motivations' | 'values' | 'occupations',
  number[]
>;

export interface BaselineAnswer {
  readonly cards: readonly {
    readonly number: number;
    readonly place: string;
    readonly skills: readonly string[];
  }[];
  readonly total: number;
  readonly zones: Counts;
  /** As the index counts them; domains, which the baseline's table has no column for, are not among them. */
  readonly facets: Readonly<Record<string, Counts>>;
}

const FACETS = ['savoir-faire', 'motivation', 'valeur', 'metier', 'recherche', 'mobilite'] as const;
const HIT_COLUMNS = 'skills, motivations, "values", occupations, kinds, mobility';

/**
 * One question asked of the baseline: count, page, zones and facets, and for each chosen criterion of which one value
 * is enough, its own values counted under the other criteria.
 */
export async function askBaseline(
  client: pg.Client,
  numbers: BaselineNumbers,
  question: Question,
): Promise<BaselineAnswer> {
  const ask = async <T extends object>(sql: (conditions: Conditions) => string) => {
    const conditions = new Conditions(numbers);
    const text = sql(conditions);
    return (await client.query<T>(text, conditions.parameters)).rows;
  };
  const [counted] = await ask<{ count: number }>(
    (c) => `select count(*)::int as count from baseline where ${c.where(question)}`,
  );
  const rows = await ask<Row>((c) => {
    const [where, merit] = [c.where(question), c.merit(question)];
    return `select * from baseline where ${where} order by ${merit ? `${merit} desc, ` : ''}published_at desc, id
      limit ${PAGE_SIZE} offset ${(question.page - 1) * PAGE_SIZE}`;
  });
  const countZones = async (but?: string) =>
    named(
      await ask<{ v: number; count: number }>(
        (c) =>
          `select area as v, count(*)::int as count from baseline where ${c.where(question, but)} group by area`,
      ),
      numbers.area.word,
    );
  const zones = await countZones();
  const all = await ask<{ facet: string; v: number; count: number }>(
    (c) => `with hit as materialized (select ${HIT_COLUMNS} from baseline where ${c.where(question)})
      ${FACETS.map((name) => `select '${name}' as facet, v, count(*)::int as count from hit, unnest("${COLUMNS[name]}") v group by v`).join(' union all ')}`,
  );
  const facets: Record<string, Counts> = { secteur: zones };
  for (const name of FACETS) {
    facets[name] = named(
      all.filter(({ facet }) => facet === name),
      numbers[COLUMNS[name]].word,
    );
  }
  for (const [name, values] of Object.entries(question.criteria)) {
    if (values.length === 0 || name === 'savoir-faire' || name === 'domaine') continue;
    facets[name] =
      name === 'secteur' ? await countZones(name) : await countOthers(name as (typeof FACETS)[number]);
  }
  return { cards: rows.map(toCard), total: counted?.count ?? 0, zones, facets };

  async function countOthers(name: (typeof FACETS)[number]) {
    const counts = await ask<{ v: number; count: number }>(
      (c) => `select v, count(*)::int as count from baseline, unnest("${COLUMNS[name]}") v
        where ${c.where(question, name)} group by v`,
    );
    return named(counts, numbers[COLUMNS[name]].word);
  }

  function toCard({ id, area, skills }: Row) {
    return {
      number: id,
      place: numbers.area.word.get(area) ?? '',
      skills: skills.flatMap((skill) => numbers.skills.word.get(skill) ?? []),
    };
  }
}

/** Domains by number of answers: asked apart and never timed, since the baseline's table has no column for them. */
export async function countDomains(
  client: pg.Client,
  numbers: BaselineNumbers,
  question: Question,
): Promise<Counts> {
  const conditions = new Conditions(numbers);
  const where = conditions.where(question, 'domaine');
  const { rows } = await client.query<{ code: string; count: number }>(
    `with own as (select o.id, unnest(array[d.code, d."parentCode"]) as code
                    from "Occupation" o join "OccupationDomain" d on d.code = o."domainCode")
     select code, count(distinct baseline.id)::int as count from baseline, unnest(occupations) v join own on own.id = v
      where own.code is not null and ${where} group by code`,
    conditions.parameters,
  );
  return new Map(rows.map(({ code, count }) => [code, count]));
}

function named(rows: { v: number; count: number }[], words: ReadonlyMap<number, string>): Counts {
  return new Map(rows.map(({ v, count }) => [words.get(v) ?? '', count]));
}
