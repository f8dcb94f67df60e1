import type { OfferContent } from '@/lib/offers/schema';
import { toDay } from '../candidates/content';
import type { OfferRow } from './schema';

/** The offer that a row describes. */
export function contentOf(row: OfferRow): OfferContent {
  return {
    kind: row.kind,
    title: row.title,
    occupationIds: row.occupations.ids,
    soughtSkillIds: row.soughtSkills.ids,
    proposedSoughtSkills: row.soughtSkills.proposed,
    proposedOccupations: row.occupations.proposed,
    description: row.description,
    nightWork: row.nightWork,
    hazardousWork: row.hazardousWork,
    communeCode: row.town,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    deadline: toDay(row.deadline),
    weeklyHours: row.weeklyHours,
    pay: row.pay,
  };
}
