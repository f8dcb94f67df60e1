import type { Tx } from '@/lib/db';
import type { Place } from './compose-profiles';

const labelled = { select: { id: true, slug: true, label: true }, orderBy: { slug: 'asc' } } as const;

/** The referentials as they stand, to turn the demonstration's slugs and codes into what a form sends. */
export async function readLists(tx: Tx) {
  const skills = await tx.skill.findMany({
    where: { retired: false },
    select: { id: true, slug: true, label: true, groupCode: true },
    orderBy: { slug: 'asc' },
  });
  const motivations = await tx.motivation.findMany(labelled);
  const values = await tx.value.findMany(labelled);
  const occupations = await tx.occupation.findMany({ select: { code: true, label: true } });
  const industries = await tx.industry.findMany(labelled);
  const partnerFields = await tx.partnerField.findMany(labelled);
  return {
    skills,
    motivations,
    values,
    idOf: {
      skill: finder(skills),
      motivation: finder(motivations),
      value: finder(values),
      industry: finder(industries),
      partnerField: finder(partnerFields),
    },
    occupationLabel: labelFinder(occupations),
  };
}

export type DatabaseLists = Awaited<ReturnType<typeof readLists>>;

/** The territory's communes, where invented young people may live. */
export async function listPlaces(tx: Tx): Promise<Place[]> {
  return tx.commune.findMany({
    where: { inTerritory: true },
    select: { code: true, population: true },
    orderBy: { code: 'asc' },
  });
}

function finder(rows: { id: number; slug: string }[]) {
  const known = new Map(rows.map(({ id, slug }) => [slug, id]));
  return (slug: string): number => known.get(slug) ?? fail(slug);
}

function labelFinder(rows: { code: string; label: string }[]) {
  const known = new Map(rows.map(({ code, label }) => [code, label]));
  return (code: string): string => known.get(code) ?? fail(code);
}

function fail(name: string): never {
  throw new Error(`the demonstration names ${name}, which the referentials lack`);
}
