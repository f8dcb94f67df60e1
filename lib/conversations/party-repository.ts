import 'server-only';
import type { Tx } from '@/lib/db';
import type { KnownNames } from '@/lib/mail/redact/names';
import type { Traveller } from './policy';
import type { Side } from './schema';

/** One side of an exchange: its standing, what must not be read of it, and who gets its mail. Never shown. */
export type Party = Traveller & {
  side: Side;
  /** What the other side reads: a profile's code, a company's public name. */
  publicName: string;
  minor: boolean;
  names: KnownNames;
  /** What everybody may read of it anyway: the address on a company's page. */
  publicDetails: string[];
  users: { id: string; email: string }[];
};

type CandidateRow = Traveller & {
  code: string;
  minor: boolean | null;
  firstName: string | null;
  lastName: string | null;
  userId: string | null;
  email: string | null;
};

export async function findCandidateParty(tx: Tx, profileId: string): Promise<Party | null> {
  const [row] = await tx.$queryRaw<CandidateRow[]>`
    SELECT p.code, c."firstName", c."lastName", u.id AS "userId", u.email,
           (c."birthDate" + interval '18 years')::date > today() AS minor,
           EXISTS (SELECT FROM "PublicProfile" v WHERE v.id = p.id) AS published, c.state = 'erased' AS out,
           c.state = 'active' AND c."consentOn" IS NOT NULL AND EXISTS (
             SELECT FROM "CharterSignature" s WHERE s."candidateId" = c.id AND s."charterId" = charter_in_force()) AS "mayWrite"
      FROM "Profile" p JOIN "Candidate" c ON c.id = p."candidateId"
      LEFT JOIN "User" u ON u.id = c."userId" AND u."disabledAt" IS NULL
     WHERE p.id = ${profileId}`;
  if (!row) return null;
  return {
    side: 'candidate',
    published: row.published,
    mayWrite: row.mayWrite,
    out: row.out,
    publicName: `Profil ${row.code}`,
    minor: row.minor ?? false,
    names: { people: [row.firstName, row.lastName].filter((name): name is string => !!name), wholes: [] },
    publicDetails: [],
    users: row.userId && row.email ? [{ id: row.userId, email: row.email }] : [],
  };
}

type CompanyRow = Traveller & {
  publicName: string | null;
  discreet: boolean;
  legalName: string | null;
  contactName: string | null;
  versionName: string | null;
  address: string | null;
};

export async function findCompanyParty(tx: Tx, companyId: string): Promise<Party | null> {
  const [row] = await tx.$queryRaw<CompanyRow[]>`
    SELECT v.name AS "publicName", c.discreet, c."legalName", c."contactName", cv.name AS "versionName", cv.address,
           v.id IS NOT NULL AS published, c.barred OR c.state = 'erased' AS out,
           c.state = 'active' AND c."confirmedAt" IS NOT NULL AND NOT c.barred AND EXISTS (
             SELECT FROM "CharterSignature" s WHERE s."companyId" = c.id AND s."charterId" = charter_in_force()) AS "mayWrite"
      FROM "Company" c
      LEFT JOIN "PublicCompany" v ON v.id = c.id
      LEFT JOIN "CompanyVersion" cv ON cv."companyId" = c.id AND cv.state = 'approved'
     WHERE c.id = ${companyId}`;
  if (!row) return null;
  const members = await tx.companyMember.findMany({
    where: { companyId, leftAt: null, user: { disabledAt: null } },
    select: { user: { select: { id: true, email: true, name: true } } },
    orderBy: { joinedAt: 'asc' },
  });
  return {
    side: 'company',
    published: row.published,
    mayWrite: row.mayWrite,
    out: row.out,
    publicName: row.publicName ?? (row.discreet ? 'Une entreprise' : (row.versionName ?? 'Une entreprise')),
    minor: false,
    names: {
      people: [row.contactName, ...members.map(({ user }) => user.name)].filter(
        (name): name is string => !!name,
      ),
      // A discreet company's own names stay hidden until it shares them.
      wholes: row.discreet
        ? [row.legalName, row.versionName, row.address].filter((name): name is string => !!name)
        : [],
    },
    publicDetails: row.published && !row.discreet && row.address ? [row.address] : [],
    users: members.map(({ user }) => ({ id: user.id, email: user.email })),
  };
}
