import { db } from '@/lib/db';

/** A public offer of that company. */
export async function buildOffer(
  companyId: string,
  {
    nightWork = false,
    hazardousWork = false,
  }: Partial<Record<'nightWork' | 'hazardousWork', boolean | null>> = {},
): Promise<string> {
  const { id: offerId } = await db.offer.create({ data: { companyId } });
  const { id } = await db.offerVersion.create({
    data: {
      offerId,
      number: 1,
      state: 'submitted',
      origin: 'site',
      kind: 'emploi',
      title: 'Boulanger / Boulangère',
      description: 'Pétrir, façonner, cuire.',
      communeCode: '14333',
      nightWork,
      hazardousWork,
      occupationIds: [],
      soughtSkillIds: [],
      proposedSoughtSkills: [],
      proposedOccupations: [],
      submittedAt: new Date(),
    },
  });
  await db.offerVersion.update({ where: { id }, data: { state: 'approved', decidedAt: new Date() } });
  return offerId;
}
