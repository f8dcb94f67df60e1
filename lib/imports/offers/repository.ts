import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import type { OfferContent } from '@/lib/offers/schema';
import { offerColumns } from '@/lib/offers/version-columns';
import { newestVersion, versionFacts } from '@/lib/versions/owner-select';
import { firstVersion, insertRows, VERSION_FACTS } from '../insert-rows';

type Place = { companyId: string; reference: string };

/** Offers already here under one of these references, with their newest text. */
export async function listKnownOffers(tx: Tx, places: Place[]) {
  const offers = await tx.offer.findMany({
    where: { OR: places.map(({ companyId, reference }) => ({ companyId, reference })) },
    select: {
      ...{ id: true, companyId: true, reference: true },
      versions: { ...newestVersion, select: { ...versionFacts, ...offerColumns } },
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
  offers: (Place & { id: string; content: OfferContent })[],
  now: Date,
): Promise<void> {
  await insertRows(
    tx,
    'Offer',
    { id: 'text', companyId: 'text', reference: 'text' },
    offers.map(({ id, companyId, reference }) => ({ id, companyId, reference })),
  );
  await insertRows(
    tx,
    'OfferVersion',
    OFFER_VERSION,
    offers.map(({ id, content }) => ({
      ...{ id: randomUUID(), offerId: id },
      ...firstVersion(now),
      ...content,
    })),
  );
}

const OFFER_VERSION = {
  ...{ id: 'text', offerId: 'text' },
  ...VERSION_FACTS,
  ...{ kind: '"Kind"', title: 'text', occupationIds: 'int[]', soughtSkillIds: 'int[]' },
  ...{ proposedSoughtSkills: 'text[]', proposedOccupations: 'text[]', description: 'text' },
  ...{
    nightWork: 'boolean',
    hazardousWork: 'boolean',
    communeCode: 'text',
    startsOn: 'date',
    endsOn: 'date',
  },
  ...{ deadline: 'date', weeklyHours: 'numeric', pay: 'text' },
};
