import 'server-only';
import { db } from '@/lib/db';

export type PublishedText = {
  kind: 'company' | 'offer' | 'news';
  /** Of the version that is public. */
  id: string;
  title: string;
  /** Where its company changes it. */
  path: string;
};

/** The page, offers and news of a company as anybody reads them now. */
export async function listPublishedTexts(companyId: string): Promise<PublishedText[]> {
  return db.$queryRaw<PublishedText[]>`
    SELECT 'company' AS kind, v.id, 'Votre page' AS title, '/mon-entreprise' AS path
      FROM "CompanyVersion" v WHERE v."companyId" = ${companyId} AND v.state = 'approved'
    UNION ALL
    SELECT 'offer', v.id, v.title, '/mon-entreprise/offres/' || p.id
      FROM "PublicOffer" p JOIN "OfferVersion" v ON v."offerId" = p.id AND v.state = 'approved'
     WHERE p."companyId" = ${companyId}
    UNION ALL
    SELECT 'news', v.id, v.title, '/mon-entreprise/actualites/' || p.id
      FROM "PublicNews" p JOIN "NewsVersion" v ON v."newsItemId" = p.id AND v.state = 'approved'
     WHERE p."companyId" = ${companyId}`;
}
