import { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/db';

export type Page = 'profile' | 'company' | 'partner' | 'offer' | 'newsItem';
export type Approval = { pageId: string; by: string; at: Date };

const versions = {
  profile: { table: 'ProfileVersion', page: 'profileId', review: 'profileVersionId' },
  company: { table: 'CompanyVersion', page: 'companyId', review: 'companyVersionId' },
  partner: { table: 'PartnerVersion', page: 'partnerId', review: 'partnerVersionId' },
  offer: { table: 'OfferVersion', page: 'offerId', review: 'offerVersionId' },
  newsItem: { table: 'NewsVersion', page: 'newsItemId', review: 'newsVersionId' },
} as const;

/** A counsellor approves the version of each page that waits. */
export async function approveSubmitted(tx: Tx, page: Page, approvals: Approval[]): Promise<void> {
  const { table, page: column, review } = versions[page];
  const [versionTable, pageId, reviewId] = [table, column, review].map((name) => Prisma.raw(`"${name}"`));
  await tx.$executeRaw`
    WITH decision AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(approvals)}::jsonb) AS d("pageId" text, by text, at timestamptz)
    ), approved AS (
      UPDATE ${versionTable} v SET state = 'approved', "decidedAt" = d.at
        FROM decision d WHERE v.${pageId} = d."pageId" AND v.state = 'submitted'
      RETURNING v.id, d.by, d.at
    )
    INSERT INTO "Review" (id, ${reviewId}, approved, reviewer, at)
    SELECT gen_random_uuid()::text, id, true, by, at FROM approved`;
}
