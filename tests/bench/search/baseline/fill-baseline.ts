import type pg from 'pg';
import { APP_ROLE } from '@/lib/embedded-postgres/settings';
import { placeProfiles } from './place-profiles';

/** Numbers of the enum labels, from 1, in their order of declaration. */
const numbered = (column: string, type: string) =>
  `ARRAY(SELECT array_position(enum_range(NULL::"${type}"), label) FROM unnest(${column}) AS label)`;

/**
 * Makes the baseline that the search is held against: one well-indexed table of what `PublicProfile` shows now, every
 * value a number. Numbers of profiles follow the order of their ids; `area` is the zone under which a profile shows.
 */
export async function fillBaseline(admin: pg.Client) {
  await placeProfiles(admin);
  await admin.query(`
    DROP TABLE IF EXISTS baseline, baseline_profile, baseline_zone;
    CREATE UNLOGGED TABLE baseline_profile AS
      SELECT row_number() OVER (ORDER BY id COLLATE "C")::int AS number, id, zone
      FROM "PublicProfile" JOIN baseline_place USING ("areaCode");
    CREATE TABLE baseline_zone AS
      SELECT row_number() OVER ()::int AS number, zone AS code FROM (SELECT DISTINCT zone FROM baseline_profile) AS zones;
    CREATE TABLE baseline (
      id int PRIMARY KEY, area int NOT NULL, skills int[] NOT NULL, motivations int[] NOT NULL, "values" int[] NOT NULL,
      occupations int[] NOT NULL, kinds int[] NOT NULL, mobility int[] NOT NULL, published_at timestamptz NOT NULL);
    INSERT INTO baseline
      SELECT n.number, z.number, p."skillIds", p."motivationIds", p."valueIds", p."occupationIds",
        ${numbered('p.kinds', 'Kind')}, ${numbered('p.mobilities', 'Mobility')}, p."publishedAt"
      FROM "PublicProfile" p JOIN baseline_profile n ON n.id = p.id JOIN baseline_zone z ON z.code = n.zone;
    CREATE UNIQUE INDEX ON baseline_profile (number);
    CREATE INDEX ON baseline USING gin (skills);
    CREATE INDEX ON baseline USING gin (motivations);
    CREATE INDEX ON baseline USING gin ("values");
    CREATE INDEX ON baseline USING gin (occupations);
    CREATE INDEX ON baseline (area, published_at DESC, id);
    CREATE INDEX ON baseline (published_at DESC, id);
    GRANT SELECT ON baseline, baseline_profile, baseline_zone TO ${APP_ROLE};`);
  await admin.query('VACUUM ANALYZE baseline');
  await admin.query('VACUUM ANALYZE baseline_profile');
}
