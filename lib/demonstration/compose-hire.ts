import { addDays, dayIn } from '@/lib/calendar';
import { hoursAfter } from './clock';
import type { DemoCompany, DemoHire, DemoLetter } from './demonstration';
import type { Random } from './random';

/** What came of the visit, told by the company some days later; the latest still wait to be confirmed. */
export function composeHire(
  letters: DemoLetter[],
  company: DemoCompany,
  now: Date,
  random: Random,
): DemoHire | null {
  const last = letters.at(-1)!;
  const declaredAt = hoursAfter(last.at, 48 + 96 * random.next());
  if (declaredAt >= now) return null;
  const decidedAt = hoursAfter(declaredAt, 24 + 120 * random.next());
  const state = random.chance(0.04) ? 'disputed' : random.chance(0.9) ? 'confirmed' : 'declared';
  const decided = state !== 'declared' && decidedAt < now;
  return {
    kind: company.offers[0]?.kind ?? 'immersion',
    state: decided ? state : 'declared',
    declaredAt,
    decidedAt: decided ? decidedAt : null,
    startedOn: addDays(dayIn(declaredAt), random.integer(2, 20)),
  };
}
