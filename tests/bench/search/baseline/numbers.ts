import type pg from 'pg';

/** A two-way table between the words of the address and the baseline's numbers. */
export interface Numbers {
  readonly of: ReadonlyMap<string, number>;
  readonly word: ReadonlyMap<number, string>;
}

/** By column of the baseline; `domains` gives the trades of each domain. */
export interface BaselineNumbers {
  readonly skills: Numbers;
  readonly motivations: Numbers;
  readonly values: Numbers;
  readonly occupations: Numbers;
  readonly kinds: Numbers;
  readonly mobility: Numbers;
  readonly area: Numbers;
  readonly domains: ReadonlyMap<string, readonly number[]>;
}

export async function readNumbers(client: pg.Client): Promise<BaselineNumbers> {
  const read = async (sql: string): Promise<Numbers> => {
    const { rows } = await client.query<{ number: number; word: string }>(sql);
    return {
      of: new Map(rows.map(({ number, word }) => [word, number])),
      word: new Map(rows.map(({ number, word }) => [number, word])),
    };
  };
  const labels = (type: string) =>
    read(
      `SELECT n::int AS number, l AS word FROM unnest(enum_range(NULL::"${type}")::text[]) WITH ORDINALITY AS e(l, n)`,
    );
  const domains = await client.query<{ code: string; ids: number[] }>(
    `SELECT d.code, array_agg(o.id) AS ids FROM "OccupationDomain" d
       JOIN "OccupationDomain" own ON own.code = d.code OR own."parentCode" = d.code
       JOIN "Occupation" o ON o."domainCode" = own.code GROUP BY d.code`,
  );
  return {
    skills: await read(`SELECT id AS number, slug AS word FROM "Skill"`),
    motivations: await read(`SELECT id AS number, slug AS word FROM "Motivation"`),
    values: await read(`SELECT id AS number, slug AS word FROM "Value"`),
    occupations: await read(`SELECT id AS number, code AS word FROM "Occupation"`),
    kinds: await labels('Kind'),
    mobility: await labels('Mobility'),
    area: await read(`SELECT number, code AS word FROM baseline_zone`),
    domains: new Map(domains.rows.map(({ code, ids }) => [code, ids])),
  };
}
