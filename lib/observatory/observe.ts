import 'server-only';
import {
  countByZone,
  countOccupationsByZone,
  countSkillsByZone,
  listOccupationNames,
  listSkillNames,
  type CountRow,
} from './repository';
import { addUp, gatherZones } from './rules';
import { showZones } from './show-zones';
import type { Observatory } from './schema';

/** What is offered and sought, by savoir-faire, trade and place. Public cards only, so counts are exact. */
export async function observe(nameOf: (zoneCode: string) => string): Promise<Observatory> {
  const [all, skillRows, occupationRows, skills, occupations] = await Promise.all([
    countByZone().then(showZones),
    countSkillsByZone().then(showZones),
    countOccupationsByZone().then(showZones),
    listSkillNames(),
    listOccupationNames(),
  ]);
  return {
    zones: gatherZones(all, nameOf),
    skills: countEach(skills, skillRows, nameOf).map(({ subject: { slug, label }, ...counts }) => ({
      slug,
      label,
      ...counts,
    })),
    occupations: countEach(occupations, occupationRows, nameOf).map(
      ({ subject: { code, label }, ...counts }) => ({ code, label, ...counts }),
    ),
  };
}

/** Subjects that somebody offers or seeks, in French alphabetical order. */
function countEach<S extends { id: number; label: string }>(
  subjects: S[],
  rows: CountRow[],
  nameOf: (zoneCode: string) => string,
) {
  const bySubject = new Map<number, CountRow[]>();
  for (const row of rows) {
    if (row.subjectId !== null) bySubject.set(row.subjectId, [...(bySubject.get(row.subjectId) ?? []), row]);
  }
  return subjects
    .flatMap((subject) => {
      const found = bySubject.get(subject.id);
      if (!found) return [];
      const zones = gatherZones(found, nameOf);
      return [{ subject, ...addUp(zones), zones }];
    })
    .sort((one, other) => one.subject.label.localeCompare(other.subject.label, 'fr'));
}
