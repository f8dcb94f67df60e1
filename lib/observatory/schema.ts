import { z } from 'zod';

const counts = {
  profiles: z.int().nonnegative(),
  companies: z.int().nonnegative(),
  offers: z.int().nonnegative(),
};
const zoneCounts = z.object({ code: z.string(), name: z.string(), ...counts });

export const observatorySchema = z.object({
  zones: z.array(zoneCounts).describe('Profils, entreprises et offres publiés, par secteur'),
  skills: z
    .array(z.object({ slug: z.string(), label: z.string(), ...counts, zones: z.array(zoneCounts) }))
    .describe('Profils qui savent le faire ; entreprises et offres qui le recherchent'),
  occupations: z
    .array(z.object({ code: z.string(), label: z.string(), ...counts, zones: z.array(zoneCounts) }))
    .describe('Profils qui visent ce métier ; entreprises qui l’exercent ; offres qui le proposent'),
});

export type Observatory = z.infer<typeof observatorySchema>;
export type ZoneCounts = z.infer<typeof zoneCounts>;
export type Source = 'profiles' | 'companies' | 'offers';
