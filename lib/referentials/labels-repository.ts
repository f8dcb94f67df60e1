import 'server-only';

import { cache } from 'react';

import { db } from '@/lib/db';

/** `slug` is what an address bar holds: the ROME code for a trade. */
export type Label = { id: number; slug: string; label: string };
export type LabelMap = ReadonlyMap<number, Label>;
export type Labels = Record<
  'skills' | 'motivations' | 'values' | 'industries' | 'fields' | 'occupations',
  LabelMap
>;

const fields = { select: { id: true, slug: true, label: true } } as const;

/** The words behind the ids that public views hold, retired ones too; read once per request. */
export const listLabels = cache(async (): Promise<Labels> => {
  const [skills, motivations, values, industries, partnerFields, occupations] = await Promise.all([
    db.skill.findMany(fields),
    db.motivation.findMany(fields),
    db.value.findMany(fields),
    db.industry.findMany(fields),
    db.partnerField.findMany(fields),
    db.occupation.findMany({ select: { id: true, code: true, label: true } }),
  ]);
  return {
    skills: byId(skills),
    motivations: byId(motivations),
    values: byId(values),
    industries: byId(industries),
    fields: byId(partnerFields),
    occupations: byId(occupations.map(({ id, code, label }) => ({ id, slug: code, label }))),
  };
});

const byId = (labels: Label[]): LabelMap => new Map(labels.map((label) => [label.id, label]));

/** In French alphabetical order; an id that is not known any more is left out. */
export function pickLabels(map: LabelMap, ids: readonly number[]): Label[] {
  return ids.flatMap((id) => map.get(id) ?? []).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}
