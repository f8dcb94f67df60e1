import 'server-only';
import { db, type Tx } from '@/lib/db';
import { newestVersion, toStatus, versionFacts } from '@/lib/versions/owner-select';
import type { LatestVersion, VersionOrigin, VersionStatus } from '@/lib/versions/schema';
import type { PartnerContent } from './schema';

const content = {
  name: true,
  type: true,
  fieldIds: true,
  communeCode: true,
  postalCode: true,
  address: true,
  phone: true,
  email: true,
  website: true,
  presentation: true,
  activities: true,
} as const;

export type OwnPartner = {
  slug: string;
  state: string;
  legalName: string;
  communeName: string;
  latest: (LatestVersion & { content: PartnerContent; communeName: string }) | null;
  status: VersionStatus;
};

/** A partner's page as its members or a counsellor see it: the newest version and where it stands. */
export async function findOwnPartner(partnerId: string, tx: Tx = db): Promise<OwnPartner | null> {
  const partner = await tx.partner.findUnique({
    where: { id: partnerId },
    select: {
      slug: true,
      state: true,
      legalName: true,
      commune: { select: { name: true } },
      versions: {
        ...newestVersion,
        select: {
          ...versionFacts,
          ...content,
          commune: { select: { name: true } },
          opportunities: { orderBy: { position: 'asc' }, select: { title: true, detail: true } },
        },
      },
      _count: { select: { versions: { where: { state: 'approved' } } } },
    },
  });
  if (!partner) return null;
  const newest = partner.versions[0];
  return {
    slug: partner.slug,
    state: partner.state,
    legalName: partner.legalName ?? '',
    communeName: partner.commune?.name ?? '',
    latest: newest
      ? {
          id: newest.id,
          number: newest.number,
          state: newest.state,
          revision: newest.revision,
          communeName: newest.commune.name,
          content: toContent(newest),
        }
      : null,
    status: toStatus(newest, partner._count.versions > 0),
  };
}

type Written = { state: 'draft' | 'submitted'; content: PartnerContent; now: Date };

export async function insertPartnerVersion(
  tx: Tx,
  partnerId: string,
  { number, origin, state, content, now }: Written & { number: number; origin: VersionOrigin },
): Promise<void> {
  const { opportunities, ...row } = content;
  await tx.partnerVersion.create({
    data: {
      partnerId,
      number,
      origin,
      state,
      submittedAt: state === 'submitted' ? now : null,
      ...row,
      opportunities: { create: inOrder(opportunities) },
    },
  });
}

export async function updatePartnerVersion(
  tx: Tx,
  id: string,
  { revision, state, content, now }: Written & { revision: number },
): Promise<void> {
  const { opportunities, ...row } = content;
  await tx.partnerVersion.update({
    where: { id },
    data: {
      revision,
      state,
      submittedAt: state === 'submitted' ? now : null,
      ...row,
      opportunities: { deleteMany: {}, create: inOrder(opportunities) },
    },
  });
}

function inOrder(opportunities: PartnerContent['opportunities']) {
  return opportunities.map((opportunity, position) => ({ ...opportunity, position }));
}

function toContent(row: PartnerContent): PartnerContent {
  const keys = [...Object.keys(content), 'opportunities'] as (keyof PartnerContent)[];
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as PartnerContent;
}
