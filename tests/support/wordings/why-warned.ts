import { warnOfOffer } from '@/lib/reviews/check-texts';
import { textsOfOffer } from '@/lib/reviews/public-texts';
import { FORBIDDEN_WORDS, type Forbidden } from '@/lib/reviews/wordings/warning';
import { TODAY, type WrittenOffer } from './written-offer';

const day = (written: string | undefined) => (written ? new Date(`${written}T00:00:00Z`) : null);

/** The reasons for which the reviewer of that offer is warned. */
export function whyWarned({ title, text, kind = 'emploi', pay = '', ...rest }: WrittenOffer): Forbidden[] {
  const content = { title, description: text, pay, proposedSoughtSkills: [], proposedOccupations: [] };
  const facts = {
    kind,
    saysNight: rest.night ?? false,
    saysHazard: rest.hazard ?? false,
    startsOn: day(rest.from),
    endsOn: day(rest.to),
    weeklyHours: rest.hours ?? null,
  };
  const warnings = warnOfOffer({ title, texts: textsOfOffer(content), facts }, ['Honfleur'], TODAY);
  const reasons = Object.keys(FORBIDDEN_WORDS) as Forbidden[];
  return reasons.filter((why) => warnings.some(({ words }) => words === FORBIDDEN_WORDS[why]));
}
