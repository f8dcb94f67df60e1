import type pg from 'pg';
import { COLUMN_PRIVACY, columnsOf } from './column-privacy';

/** The people the test signs in as: what is theirs they may see, so nothing of theirs is marked. */
export const VIEWERS = ['candidat@demo.test', 'entreprise@demo.test', 'partenaire@demo.test'];

const viewerIds = `(SELECT id FROM "User" WHERE email LIKE '%@demo.test' AND email = ANY ($1))`;
const viewerCompanies = `(SELECT "companyId" FROM "CompanyMember" WHERE "userId" IN ${viewerIds})`;
const viewerCandidates = `(SELECT id FROM "Candidate" WHERE "userId" IN ${viewerIds})`;
const viewerPartners = `(SELECT "partnerId" FROM "PartnerMember" WHERE "userId" IN ${viewerIds})`;
const viewerProfiles = `(SELECT p.id FROM "Profile" p JOIN "Candidate" c ON c.id = p."candidateId" WHERE c."userId" IN ${viewerIds})`;

/** What ties a version to its owner, and the viewers' own owners. */
const VERSIONS: Record<string, string> = {
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

/** Rows that are not the viewers' own. */
const OTHERS: Record<string, string> = {
  ...VERSIONS,
  Review: reviewOfOthers,
  CharterSignature: `coalesce("candidateId" NOT IN ${viewerCandidates}, "companyId" NOT IN ${viewerCompanies}, "partnerId" NOT IN ${viewerPartners})`,
  User: `email <> ALL ($1) AND role NOT IN ('counsellor', 'director')`,
  Candidate: `"userId" IS NULL OR "userId" NOT IN ${viewerIds}`,
  SavedSearch: `"userId" NOT IN ${viewerIds}`,
  Company: `id NOT IN ${viewerCompanies}`,
  Partner: `id NOT IN ${viewerPartners}`,
  Message: `"conversationId" NOT IN (SELECT id FROM "Conversation" WHERE "companyId" IN ${viewerCompanies} OR "profileId" IN ${viewerProfiles})`,
};

/** Columns whose values cannot be replaced without breaking what is tested: their real values are looked for. */
const KEPT = new Set([
  'Alias.token',
  'Candidate.userId',
  'Candidate.counsellorId',
  'OutboundMail.rfcMessageId',
]);

/** Columns left alone, each with the reason. */
const NOT_PLANTED: Record<string, string> = {
  'Session.sessionToken': 'the test signs in with it; it is a hash',
  'OutboxEntry.refs': 'ids that the worker composes from',
  'OutboxEntry.lastError': 'the worker writes it',
  'Conversation.reference': 'both sides read it in every subject',
  'Candidate.communeCode': 'a key; the test moves everybody to one village and looks for its name',
  'Company.barred': 'yes or no',
};
const NOT_PLANTED_TABLES = new Set([
  'Account', // next-auth's, empty with e-mail links
  'LocalMail', // the mailbox of the local transport, which exists to show everything
  'Hire', // ids
  'CompanyMember', // ids
  'PartnerMember', // ids
  'VerificationToken', // hashes and addresses of links not used yet: none at the start
]);

/** Values of a form that a check demands. */
const FORMS: Record<string, string> = {
  'User.email': `lower('plantedUserEmail') || md5(id) || '@planted.test'`,
  'Candidate.email': `lower('plantedCandidateEmail') || md5(id) || '@planted.test'`,
  'Company.contactEmail': `lower('plantedCompanyEmail') || md5(id) || '@planted.test'`,
  'Partner.contactEmail': `lower('plantedPartnerEmail') || md5(id) || '@planted.test'`,
  'Candidate.phone': `'06 98 76 54 32'`,
  'Company.contactPhone': `'02 98 76 54 32'`,
  'Company.siret': `'9876543' || lpad((('x' || left(md5(id), 6))::bit(24)::int % 10000000)::text, 7, '0')`,
  'Candidate.birthDate': `date '2004-02-29'`,
};

/** Everything that must not come out, besides the word `planted` itself. */
export const NEEDLES = [
  /planted\w*/i,
  /0[26][ .]?98[ .]?76[ .]?54[ .]?32/,
  /9876543\d{7}/,
  /2004-02-29|29\/02\/2004|29 février 2004/,
];

export type Planted = { columns: string[]; kept: string[] };

/** Marks every private column of everybody but the viewers; answers what was marked and which values to look for. */
export async function plantPrivateValues(owner: pg.Client): Promise<Planted> {
  await owner.query(`SET session_replication_role = replica`);
  const planted: Planted = { columns: [], kept: [] };
  for (const table of Object.keys(COLUMN_PRIVACY)) {
    if (NOT_PLANTED_TABLES.has(table)) continue;
    for (const column of columnsOf(table, 'private')) await plantColumn(owner, table, column, planted);
  }
  for (const [table, others] of Object.entries(VERSIONS)) await plantUnapproved(owner, table, others);
  await owner.query(
    `UPDATE "CompanyVersion" v SET name = 'PlantedDiscreetName', address = 'PlantedDiscreetAddress', website = 'https://planted-discreet.test'
      FROM "Company" c WHERE c.id = v."companyId" AND c.discreet AND c.id NOT IN ${viewerCompanies}`,
    [VIEWERS],
  );
  await owner.query(`SET session_replication_role = origin`);
  return planted;
}

async function plantColumn(owner: pg.Client, table: string, column: string, planted: Planted) {
  const name = `${table}.${column}`;
  if (name in NOT_PLANTED) return;
  if (KEPT.has(name)) {
    const { rows } = await owner.query<{ value: string }>(
      `SELECT DISTINCT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
    );
    planted.kept.push(...rows.map(({ value }) => value));
    return;
  }
  const value = FORMS[name] ?? (await marker(owner, table, column));
  if (!value) return;
  const others = OTHERS[table];
  const unerased = table === 'Candidate' || table === 'Company' ? `state <> 'erased' AND ` : '';
  await owner.query(
    `UPDATE "${table}" SET "${column}" = ${value} WHERE ${unerased}(${others ?? 'true'})`,
    others?.includes('$1') ? [VIEWERS] : [],
  );
  planted.columns.push(name);
}

/** A recognisable value of the column's type, unique per row; null for types that cannot be recognised. */
async function marker(owner: pg.Client, table: string, column: string): Promise<string | null> {
  const { rows } = await owner.query<{ type: string }>(
    `SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2`,
    [`"${table}"`, column],
  );
  const text = `'Planted${table}${column}' || left(md5(ctid::text), 8)`;
  switch (rows[0]?.type) {
    case 'text':
      return text;
    case 'text[]':
      return `ARRAY[${text}]`;
    case 'jsonb':
      return `to_jsonb(${text})`;
    default:
      return null; // dates, states and sealed bytes
  }
}

// What waits for review, was refused or replaced is nobody's business.
async function plantUnapproved(owner: pg.Client, table: string, others: string) {
  const { rows } = await owner.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND format_type(atttypid, atttypmod) = 'text'
        AND attname NOT IN ('id', 'profileId', 'companyId', 'offerId', 'newsItemId', 'partnerId', 'communeCode')`,
    [`"${table}"`],
  );
  const sets = rows.map(({ column }) => `"${column}" = 'PlantedUnapproved${column}'`).join(', ');
  await owner.query(
    `UPDATE "${table}" SET ${sets} WHERE state IN ('submitted', 'refused', 'superseded') AND ${others}`,
    [VIEWERS],
  );
}
