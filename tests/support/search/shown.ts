import type { SearchAxis } from '@/lib/search/schema';
import type { Shown } from './search-oracle';

const wordsOf = (table: string, word: string, ids: string) =>
  `ARRAY(SELECT ${word} FROM "${table}" WHERE id = ANY(${ids}))`;

const SKILLS = wordsOf('Skill', 'slug', `p."skillIds"`);
const SOUGHT = wordsOf('Skill', 'slug', `p."soughtSkillIds"`);
const OCCUPATIONS = wordsOf('Occupation', 'code', `p."occupationIds"`);
const VALUES = wordsOf('Value', 'slug', `p."valueIds"`);
/** Companies and what belongs to them count where they show: at their EPCI when discreet, outside the territory apart. */
const PLACE = `coalesce(CASE WHEN p."inTerritory" THEN coalesce(p."communeCode", p."epciCode") END, 'hors') AS zone`;

/**
 * Where profiles show in the small territory of these tests, said another way than the project does: its two secteurs of
 * one EPCI join first, then those of both EPCI, each time that one side has fewer than five.
 */
const PLACES = `counts AS (
      SELECT count(*) FILTER (WHERE "areaCode" = '14001') AS port, count(*) FILTER (WHERE "areaCode" = '14002') AS val,
             count(*) FILTER (WHERE "areaCode" = '14003') AS haut FROM "PublicProfile"),
    north AS (SELECT *, port < 5 OR val < 5 AS is_joined FROM counts),
    places AS MATERIALIZED (
      SELECT is_joined, haut < 5 OR CASE WHEN is_joined THEN port + val ELSE port END < 5 AS with_south FROM north)`;
const PROFILE_ZONE = `CASE
      WHEN with_south AND (is_joined OR "areaCode" <> '14002') THEN 'territoire'
      WHEN is_joined AND "areaCode" <> '14003' THEN '200000001'
      ELSE "areaCode" END AS zone`;

/** Each axis as SQL reads it from its public view. */
export const SHOWN: Record<SearchAxis, Shown> = {
  profile: {
    with: `WITH ${PLACES}, shown AS (
      SELECT p.id, p."publishedAt", ${PROFILE_ZONE},
        ${SKILLS} AS skills, ${OCCUPATIONS} AS occupations,
        ARRAY(SELECT unnest(ARRAY[d.code, d."parentCode"]) FROM "Occupation" o JOIN "OccupationDomain" d ON d.code = o."domainCode"
               WHERE o.id = ANY(p."occupationIds")) AS domains,
        ${wordsOf('Motivation', 'slug', `p."motivationIds"`)} AS motivations, ${VALUES} AS values_,
        p.kinds::text[] AS kinds, p.mobilities::text[] AS mobilities
      FROM "PublicProfile" p, places)`,
    columns: {
      'savoir-faire': 'skills',
      metier: 'occupations',
      domaine: 'domains',
      motivation: 'motivations',
      valeur: 'values_',
      recherche: 'kinds',
      mobilite: 'mobilities',
    },
    zone: 'secteur',
  },
  company: {
    with: `WITH shown AS (
      SELECT p.id, p."publishedAt", ${PLACE}, ${wordsOf('Industry', 'slug', `ARRAY[p."industryId"]`)} AS industries,
        ${OCCUPATIONS} AS occupations, ${SKILLS} AS skills, ${SOUGHT} AS sought, ${VALUES} AS values_
      FROM "PublicCompany" p)`,
    columns: {
      activite: 'industries',
      metier: 'occupations',
      'savoir-faire': 'skills',
      recherche: 'sought',
      valeur: 'values_',
    },
    zone: 'commune',
  },
  offer: {
    with: `WITH shown AS (
      SELECT p.id, p."publishedAt", ${PLACE}, ARRAY[p.kind::text] AS kinds, ${OCCUPATIONS} AS occupations
      FROM "PublicOffer" p)`,
    columns: { type: 'kinds', metier: 'occupations' },
    zone: 'commune',
  },
  partner: {
    with: `WITH shown AS (
      SELECT p.id, p."publishedAt", ${PLACE}, ${wordsOf('PartnerField', 'slug', `p."fieldIds"`)} AS fields
      FROM "PublicPartner" p)`,
    columns: { domaine: 'fields' },
    zone: 'commune',
  },
};
