import type { VersionKind } from './schema';

/** Where the versions of each kind are, whose they are, and how a review names them. */
export const VERSION_TABLES = {
  profile: { table: 'ProfileVersion', owner: 'profileId', review: 'profileVersionId', subject: 'Profile' },
  company: { table: 'CompanyVersion', owner: 'companyId', review: 'companyVersionId', subject: 'Company' },
  offer: { table: 'OfferVersion', owner: 'offerId', review: 'offerVersionId', subject: 'Offer' },
  news: { table: 'NewsVersion', owner: 'newsItemId', review: 'newsVersionId', subject: 'NewsItem' },
  partner: { table: 'PartnerVersion', owner: 'partnerId', review: 'partnerVersionId', subject: 'Partner' },
} as const satisfies Record<VersionKind, unknown>;
