import { z } from 'zod';
import type { ZoneFeatures } from '@/lib/territory/schema';

const zoneCount = z.object({ code: z.string(), name: z.string(), count: z.int().nonnegative() });
const named = z.object({ slug: z.string(), label: z.string() });
const trade = z.object({ code: z.string().describe('Code ROME'), label: z.string() });
const day = z.iso.date().nullable();

export const zoneCounts = z
  .array(zoneCount)
  .describe(
    'Nombre de résultats par zone, toutes pages comprises ; « hors » est hors du territoire. Les profils de secteurs qui en ont peu sont réunis avec leurs voisins : au SIREN de leur EPCI ou, à cheval sur plusieurs, à « territoire »',
  );

/** What every list answers: one page of results, and the count of all of them by zone. */
export function listOf<T extends z.ZodType>(result: T) {
  return z.object({
    total: z.int().nonnegative(),
    page: z.int().positive(),
    pageSize: z.int().positive(),
    results: z.array(result),
    zones: zoneCounts,
  });
}

const place = z
  .object({
    communeCode: z.string().nullable().describe('Code INSEE ; absent pour une entreprise discrète'),
    epciCode: z.string().nullable().describe('Code SIREN ; absent hors du territoire'),
    name: z.string(),
  })
  .describe('Où ; une entreprise discrète n’indique que son EPCI');

const distanceKm = z
  .number()
  .nullable()
  .describe('Kilomètres à vol d’oiseau depuis « commune » ; absent pour une entreprise discrète');

export const companyResult = z.object({
  slug: z.string(),
  url: z.url(),
  name: z.string(),
  discreet: z.boolean(),
  industry: named.nullable(),
  place,
  distanceKm,
  occupations: z.array(trade),
  skills: z.array(named).describe('Savoir-faire de l’entreprise'),
  soughtSkills: z.array(named).describe('Savoir-faire recherchés'),
  values: z.array(named),
});

export const offerResult = z.object({
  id: z.string(),
  url: z.url(),
  kind: z.enum(['emploi', 'alternance', 'stage', 'immersion', 'saisonnier']),
  title: z.string(),
  company: z.object({ slug: z.string(), name: z.string(), discreet: z.boolean() }),
  place,
  distanceKm,
  occupations: z.array(trade),
  soughtSkills: z.array(named),
  nightWork: z.boolean().nullable().describe('Travail de nuit ; null : à préciser'),
  hazardousWork: z.boolean().nullable().describe('Travaux dangereux pour un mineur ; null : à préciser'),
  startsOn: day,
  endsOn: day,
  deadline: day,
  publishedOn: z.iso.date(),
});

export const partnerResult = z.object({
  slug: z.string(),
  url: z.url(),
  name: z.string(),
  type: z.string(),
  fields: z.array(named).describe('Domaines d’intervention'),
  place,
  distanceKm,
  opportunities: z.array(z.object({ title: z.string(), detail: z.string() })),
});

export const zoneResult = z.object({
  level: z.enum(['commune', 'secteur', 'epci']),
  code: z.string().describe('Code INSEE d’une commune ou du cœur d’un secteur, code SIREN d’un EPCI'),
  name: z.string(),
  epciCode: z.string(),
  areaCode: z.string().nullable().describe('Secteur d’une commune'),
  population: z.int().nonnegative(),
  postalCodes: z.array(z.string()),
  centre: z.tuple([z.number(), z.number()]).nullable().describe('Longitude et latitude, en degrés'),
});

export const zonesAnswer = listOf(zoneResult).extend({
  schematic: z.boolean().describe('Vrai quand les limites sont schématiques'),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).describe('Ouest, sud, est, nord'),
  outlines: z
    .looseObject({ type: z.literal('FeatureCollection') })
    .optional()
    .describe('GeoJSON (RFC 7946)'),
});

const menuEntry = z.object({ label: z.string(), href: z.string().describe('Adresse sur ce site') });

const menuSection = menuEntry.extend({
  scope: z
    .enum(['recherche', 'zone'])
    .describe(
      'recherche : ce que la liste « axe » a ici, avec ses critères ; zone : tout ce qui est publié ici',
    ),
  entries: z.array(menuEntry).describe('Les premiers, trois au plus'),
});

export const menuAnswer = z.object({ sections: z.array(menuSection) });

export const companiesAnswer = listOf(companyResult);
export const offersAnswer = listOf(offerResult);
export const partnersAnswer = listOf(partnerResult);

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.int().nonnegative() }));

export const skillsAnswer = z.object({
  total: z.int().nonnegative(),
  zones: zoneCounts,
  facets: z.record(z.string(), facet).describe('Nombre de profils pour chaque valeur d’un critère'),
});

export const problemAnswer = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
  reference: z.string().optional(),
});

export type ZoneResult = z.infer<typeof zoneResult>;
export type ZonesAnswer = Omit<z.infer<typeof zonesAnswer>, 'outlines'> & { outlines?: ZoneFeatures };
export type MenuAnswer = z.infer<typeof menuAnswer>;
export type MenuSection = z.infer<typeof menuSection>;
export type ZoneCount = z.infer<typeof zoneCount>;
export type CompanyResult = z.infer<typeof companyResult>;
export type OfferResult = z.infer<typeof offerResult>;
export type PartnerResult = z.infer<typeof partnerResult>;

export const suggestionsAnswer = z.object({
  suggestions: z.array(
    z.object({
      label: z.string(),
      of: z.string().describe('Ce que c’est : Métier, Savoir-faire, Commune…'),
      parameter: z.string().describe('Critère de la liste'),
      value: z.string().describe('Valeur de ce critère'),
    }),
  ),
});
