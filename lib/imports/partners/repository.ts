import 'server-only';
import type { Tx } from '@/lib/db';
import type { PartnerContent } from '@/lib/partners/schema';
import { partnerColumns } from '@/lib/partners/version-columns';
import { newestVersion, versionFacts } from '@/lib/versions/owner-select';
import { firstVersion, insertRows, VERSION_FACTS } from '../insert-rows';

/** Partners already here under one of these ids or in one of these communes, with their newest page; `isTold` where there is an account or an invitation. */
export async function listKnownPartners(tx: Tx, { ids, communes }: { ids: string[]; communes: string[] }) {
  const partners = await tx.partner.findMany({
    where: { OR: [{ id: { in: ids } }, { communeCode: { in: communes } }] },
    select: {
      id: true,
      state: true,
      legalName: true,
      communeCode: true,
      contactEmail: true,
      invitedAt: true,
      _count: { select: { members: { where: { leftAt: null } } } },
      versions: { ...newestVersion, select: { ...versionFacts, ...partnerColumns } },
    },
  });
  return partners.map(({ versions: [newest], invitedAt, _count, ...partner }) => ({
    ...partner,
    isTold: invitedAt !== null || _count.members > 0,
    newest: newest ?? null,
  }));
}

/** The names of the partners of these communes. */
export async function listPartnerNames(tx: Tx, communes: string[]) {
  return tx.partner.findMany({
    where: { communeCode: { in: communes } },
    select: { id: true, legalName: true, communeCode: true },
  });
}

export type KnownPartner = Awaited<ReturnType<typeof listKnownPartners>>[number];

export async function listTakenPartnerSlugs(tx: Tx, slugs: string[]): Promise<Set<string>> {
  const rows = await tx.partner.findMany({ where: { slug: { in: slugs } }, select: { slug: true } });
  return new Set(rows.map(({ slug }) => slug));
}

export type NewPartner = { id: string; versionId: string; slug: string; content: PartnerContent };

/** Each with a first version that waits for review. */
export async function insertPartners(tx: Tx, partners: NewPartner[], now: Date): Promise<void> {
  await insertRows(
    tx,
    'Partner',
    PARTNER,
    partners.map(({ id, slug, content }) => ({
      ...{ id, slug, state: 'imported', origin: 'import' },
      ...{ legalName: content.name, communeCode: content.communeCode, contactEmail: content.email || null },
    })),
  );
  await insertRows(
    tx,
    'PartnerVersion',
    PARTNER_VERSION,
    partners.map(({ id, versionId, content: { opportunities: _, ...content } }) => ({
      ...{ id: versionId, partnerId: id },
      ...firstVersion(now),
      ...content,
    })),
  );
  await tx.opportunity.createMany({
    data: partners.flatMap(({ versionId, content }) => positioned(versionId, content)),
  });
}

const PARTNER = {
  ...{ id: 'text', slug: 'text', state: '"OwnerState"', origin: '"Origin"' },
  ...{ legalName: 'text', communeCode: 'text', contactEmail: 'text' },
};

const PARTNER_VERSION = {
  ...{ id: 'text', partnerId: 'text' },
  ...VERSION_FACTS,
  ...{
    name: 'text',
    type: 'text',
    fieldIds: 'int[]',
    communeCode: 'text',
    postalCode: 'text',
    address: 'text',
  },
  ...{ phone: 'text', email: 'text', website: 'text', presentation: 'text', activities: 'text[]' },
};

export async function updatePartnerContact(tx: Tx, id: string, contactEmail: string | null): Promise<void> {
  await tx.partner.update({ where: { id }, data: { contactEmail } });
}

const positioned = (versionId: string, { opportunities }: PartnerContent) =>
  opportunities.map((opportunity, position) => ({ ...opportunity, versionId, position }));
