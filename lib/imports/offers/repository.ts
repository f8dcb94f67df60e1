import 'server-only';
import type { Tx } from '@/lib/db';
import { newestVersion, versionFacts } from '@/lib/versions/owner-select';
import type { OfferText } from './content';

const text = {
  kind: true,
  title: true,
  occupationIds: true,
  soughtSkillIds: true,
  proposedSoughtSkills: true,
  proposedOccupations: true,
  description: true,
  nightWork: true,
  hazardousWork: true,
  communeCode: true,
  startsOn: true,
  endsOn: true,
  deadline: true,
  weeklyHours: true,
  pay: true,
} as const;

type Place = { companyId: string; reference: string };

/** Offers already here under one of these references, with their newest text. */
export async function listKnownOffers(tx: Tx, places: Place[]) {
  const offers = await tx.offer.findMany({
    where: { OR: places.map(({ companyId, reference }) => ({ companyId, reference })) },
    select: {
      ...{ id: true, companyId: true, reference: true },
      versions: { ...newestVersion, select: { ...versionFacts, ...text } },
    },
  });
  return offers.map(({ versions: [newest], ...offer }) => ({
    ...offer,
    newest: newest ? { ...newest, weeklyHours: newest.weeklyHours?.toNumber() ?? null } : null,
  }));
}

export type KnownOffer = Awaited<ReturnType<typeof listKnownOffers>>[number];

/** Each with a first version that waits for review. */
export async function insertOffers(
  tx: Tx,
  offers: (Place & { id: string; content: OfferText })[],
  now: Date,
): Promise<void> {
  await tx.offer.createMany({
    data: offers.map(({ id, companyId, reference }) => ({ id, companyId, reference })),
  });
  await tx.offerVersion.createMany({
    data: offers.map(({ id, content }) => ({
      ...{ offerId: id, number: 1, state: 'submitted' as const, origin: 'import' as const, submittedAt: now },
      ...content,
    })),
  });
}

export async function insertOfferText(
  tx: Tx,
  offerId: string,
  { number, content, now }: { number: number; content: OfferText; now: Date },
): Promise<void> {
  await tx.offerVersion.create({
    data: { offerId, number, state: 'submitted', origin: 'import', submittedAt: now, ...content },
  });
}

export async function updateOfferText(
  tx: Tx,
  id: string,
  { revision, content }: { revision: number; content: OfferText },
): Promise<void> {
  await tx.offerVersion.update({ where: { id }, data: { revision, ...content } });
}
