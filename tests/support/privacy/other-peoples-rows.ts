/** The people the test signs in as: what is theirs they may see, so nothing of theirs is marked. */
export const VIEWERS = ['candidat@demo.test', 'entreprise@demo.test', 'partenaire@demo.test'];

const viewerIds = `(SELECT id FROM "User" WHERE email LIKE '%@demo.test' AND email = ANY ($1))`;
export const viewerCompanies = `(SELECT "companyId" FROM "CompanyMember" WHERE "userId" IN ${viewerIds})`;
const viewerCandidates = `(SELECT id FROM "Candidate" WHERE "userId" IN ${viewerIds})`;
const viewerPartners = `(SELECT "partnerId" FROM "PartnerMember" WHERE "userId" IN ${viewerIds})`;
const viewerProfiles = `(SELECT p.id FROM "Profile" p JOIN "Candidate" c ON c.id = p."candidateId" WHERE c."userId" IN ${viewerIds})`;
const viewerConversations = `(SELECT id FROM "Conversation" WHERE "companyId" IN ${viewerCompanies} OR "profileId" IN ${viewerProfiles})`;
const viewerLetters = `(SELECT id FROM "Message" WHERE "conversationId" IN ${viewerConversations})`;

/** What ties a version to its owner, and the viewers' own owners. */
export const VERSIONS: Record<string, string> = {
  ProfileVersion: `"profileId" NOT IN ${viewerProfiles}`,
  CompanyVersion: `"companyId" NOT IN ${viewerCompanies}`,
  OfferVersion: `"offerId" NOT IN (SELECT id FROM "Offer" WHERE "companyId" IN ${viewerCompanies})`,
  NewsVersion: `"newsItemId" NOT IN (SELECT id FROM "NewsItem" WHERE "companyId" IN ${viewerCompanies})`,
  PartnerVersion: `"partnerId" NOT IN ${viewerPartners}`,
};

/** A review is its owner's too. */
const reviewOfOthers = Object.entries(VERSIONS)
  .map(([table, others]) => {
    const column = `"${table[0]!.toLowerCase()}${table.slice(1)}Id"`;
    return `(${column} IS NULL OR ${column} IN (SELECT id FROM "${table}" WHERE ${others}))`;
  })
  .join(' AND ');

/** Rows that are not the viewers' own; of a table that is not named, all are. */
const OTHERS: Record<string, string> = {
  ...VERSIONS,
  Attachment: `"messageId" NOT IN ${viewerLetters}`,
  // what was shared with the viewers is theirs to read
  ContactShare: `"conversationId" NOT IN ${viewerConversations}`,
  Review: reviewOfOthers,
  CharterSignature: `coalesce("candidateId" NOT IN ${viewerCandidates}, "companyId" NOT IN ${viewerCompanies}, "partnerId" NOT IN ${viewerPartners})`,
  User: `email <> ALL ($1) AND role NOT IN ('counsellor', 'director')`,
  Candidate: `state <> 'erased' AND ("userId" IS NULL OR "userId" NOT IN ${viewerIds})`,
  SavedSearch: `"userId" NOT IN ${viewerIds}`,
  Company: `state <> 'erased' AND id NOT IN ${viewerCompanies}`,
  CompanyMember: `"companyId" NOT IN ${viewerCompanies}`,
  Hire: `"profileId" NOT IN ${viewerProfiles} AND "companyId" NOT IN ${viewerCompanies}`,
  NewsItem: `"companyId" NOT IN ${viewerCompanies}`,
  Offer: `"companyId" NOT IN ${viewerCompanies}`,
  Partner: `id NOT IN ${viewerPartners}`,
  PartnerMember: `"partnerId" NOT IN ${viewerPartners}`,
  Message: `"conversationId" NOT IN ${viewerConversations}`,
  // what waits is still composed from its ids
  OutboxEntry: `state = 'sent'`,
};

/** Rows in which a value would contradict the rest of the row. */
const ONLY: Record<string, string> = {
  'Company.barredReason': 'barred',
  'Company.confirmedAt': `"confirmedAt" IS NOT NULL`,
  'NewsItem.withdrawnReason': `"withdrawnReason" IS NOT NULL`,
  'Offer.withdrawnReason': `"withdrawnReason" IS NOT NULL`,
  'Conversation.candidateBlockedAt': `state = 'closed'`,
  'Conversation.companyBlockedAt': `state = 'closed'`,
};

/** The condition of the rows in which a column is marked; it may name `$1`, the viewers. */
export function othersOf(table: string, column = ''): string {
  return [OTHERS[table], ONLY[`${table}.${column}`]].filter(Boolean).join(' AND ') || 'true';
}
