import type pg from 'pg';

/** Ids of the referentials, those of trades and savoir-faire by grand domaine, '' for what serves everywhere. */
export interface SyntheticTerms {
  readonly domains: readonly string[];
  readonly occupations: ReadonlyMap<string, readonly number[]>;
  readonly skills: ReadonlyMap<string, readonly number[]>;
  readonly motivations: readonly number[];
  readonly values: readonly number[];
  readonly industries: readonly number[];
}

export async function readTerms(admin: pg.Client): Promise<SyntheticTerms> {
  const ids = async (table: string) =>
    (await admin.query<{ id: number }>(`SELECT id FROM "${table}" ORDER BY id`)).rows.map(({ id }) => id);
  const occupations = await byGroup(
    admin,
    `SELECT o.id, left(o."domainCode", 1) AS "group" FROM "Occupation" o ORDER BY o.id`,
  );
  const skills = await byGroup(
    admin,
    `SELECT id, coalesce("groupCode", '') AS "group" FROM "Skill" ORDER BY id`,
  );
  return {
    // not alphabetical: services and trade are where most young people look
    domains: [...occupations.keys()].sort(
      (a, b) => 'GNKIDJHAMFCEBL'.indexOf(a) - 'GNKIDJHAMFCEBL'.indexOf(b),
    ),
    occupations,
    skills,
    motivations: await ids('Motivation'),
    values: await ids('Value'),
    industries: await ids('Industry'),
  };
}

async function byGroup(admin: pg.Client, sql: string): Promise<Map<string, number[]>> {
  const { rows } = await admin.query<{ id: number; group: string }>(sql);
  const groups = new Map<string, number[]>();
  for (const { id, group } of rows) groups.set(group, [...(groups.get(group) ?? []), id]);
  return groups;
}
