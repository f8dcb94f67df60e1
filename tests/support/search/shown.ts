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

/** Each axis as SQL reads it from its public view. */
export const SHOWN: Record<SearchAxis, Shown> = {
  profile: {
    with: `WITH shown AS (
      SELECT p.id, p."publishedAt",
        CASE WHEN count(*) OVER (PARTITION BY p."areaCode") >= 5 THEN p."areaCode" ELSE p."epciCode" END AS zone,
        ${SKILLS} AS skills, ${OCCUPATIONS} AS occupations,
        ARRAY(SELECT unnest(ARRAY[d.code, d."parentCode"]) FROM "Occupation" o JOIN "OccupationDomain" d ON d.code = o."domainCode"
               WHERE o.id = ANY(p."occupationIds")) AS domains,
        ${wordsOf('Motivation', 'slug', `p."motivationIds"`)} AS motivations, ${VALUES} AS values_,
        p.kinds::text[] AS kinds, p.mobilities::text[] AS mobilities
      FROM "PublicProfile" p)`,
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
