import type { FormValues } from '@/lib/action-result';
import { writeYesNo } from '@/lib/forms/yes-no-schema';
import type { OwnOffer } from '@/lib/offers/owner-repository';

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';

/** The stored offer as the form's fields hold it. */
export function toFormValues({ latest }: OwnOffer, occupations: Map<number, string>): FormValues {
  const { content, communeName } = latest;
  return {
    type: content.kind,
    titre: content.title,
    metier: [...content.occupationIds.map((id) => occupations.get(id) ?? ''), ...content.proposedOccupations],
    recherche: content.soughtSkillIds.map(String),
    'autres-recherches': content.proposedSoughtSkills,
    description: content.description,
    nuit: writeYesNo(content.nightWork),
    dangereux: writeYesNo(content.hazardousWork),
    commune: communeName,
    debut: day(content.startsOn),
    fin: day(content.endsOn),
    'date-limite': day(content.deadline),
    'duree-hebdo': content.weeklyHours === null ? '' : String(content.weeklyHours).replace('.', ','),
    remuneration: content.pay,
  };
}
