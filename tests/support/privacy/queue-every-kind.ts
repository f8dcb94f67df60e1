import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { OutboxTopic } from '@/lib/outbox/topics';
import { seal } from '@/lib/seal';

type Entry = { userId?: string; conversationId?: string; refs?: object; sealed?: object };
type Ids = Record<
  | 'candidate'
  | 'company'
  | 'partner'
  | 'conversation'
  | 'letter'
  | 'invitation'
  | 'change'
  | 'report'
  | 'withdrawn'
  | 'file',
  string
>;

const NOTICES = ['reminder', 'closed', 'details-shared', 'report-received', 'paused-for-silence'];
const AXES = {
  profile: 'PublicProfile',
  company: 'PublicCompany',
  offer: 'PublicOffer',
  partner: 'PublicPartner',
};

/**
 * Queues a mail of every kind there is but letters to the people who are looking, each about what is theirs or public,
 * for the site's own worker to compose from the marked database. Answers how many.
 */
export async function queueEveryKind(owner: pg.Client): Promise<number> {
  const ids = await prepare(owner);
  const { candidate, company, partner, conversation } = ids;
  const reviews = await listReviews(owner, [candidate, company, partner]);
  const entries: Record<Exclude<OutboxTopic, 'letter'>, Entry[]> = {
    'letter-notice': [candidate, company].map((userId) => ({
      ...{ userId, conversationId: conversation, refs: { code: 'reminder' } },
    })),
    'sign-in': [{ userId: candidate, sealed: { url: 'http://localhost/connexion/confirmer?jeton=x' } }],
    'confirm-letter': [
      {
        ...{ userId: candidate, conversationId: conversation },
        ...{ refs: { letterId: ids.letter }, sealed: { token: 'x' } },
      },
    ],
    invitation: [
      { userId: partner, refs: { owner: 'partner', ownerId: 'x' } },
      { refs: { owner: 'candidate', ownerId: ids.file } },
    ],
    'colleague-invitation': [{ refs: { invitationId: ids.invitation }, sealed: { token: 'x' } }],
    'new-address': [{ refs: { changeId: ids.change }, sealed: { token: 'x' } }],
    'review-outcome': reviews.map(({ userId, reviewId }) => ({ userId, refs: { reviewId } })),
    withdrawal: [{ userId: company, refs: { kind: 'offer', id: ids.withdrawn } }],
    'owner-notice': NOTICES.map((code) => ({ userId: company, refs: { code, path: '/mon-compte' } })),
    'inactivity-reminder': [{ userId: candidate, refs: { eraseOn: '2027-05-01T10:00:00Z' } }],
    'search-alert': await listAlerts(owner, company),
    'report-decision': (['author', 'reporter'] as const).map((reader) => ({
      ...{ userId: company, refs: { reportId: ids.report, reader } },
    })),
    notice: [{ sealed: { to: 'inconnu@ailleurs.test', code: 'unknown-alias' } }],
  };
  const all = Object.entries(entries).flatMap(([topic, some]) => some.map((entry) => ({ topic, ...entry })));
  for (const { topic, userId, conversationId, refs, sealed } of all)
    await owner.query(
      `INSERT INTO "OutboxEntry" (id, topic, "userId", "conversationId", refs, sealed) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        randomUUID(),
        topic,
        userId,
        conversationId,
        refs ?? {},
        sealed && Buffer.from(seal(JSON.stringify(sealed))),
      ],
    );
  await owner.query(`SELECT pg_notify('outbox', '')`);
  return all.length;
}

/** Things of the viewers to tell of, each with something of somebody else beside it that must not be told. */
async function prepare(owner: pg.Client): Promise<Ids> {
  const { rows } = await owner.query<
    Omit<Ids, 'invitation' | 'change' | 'report' | 'withdrawn'> & { companyId: string }
  >(
    `SELECT (SELECT id FROM "User" WHERE email = 'candidat@demo.test') AS candidate,
            (SELECT id FROM "User" WHERE email = 'partenaire@demo.test') AS partner,
            w.id AS company, m."companyId", v.id AS conversation, l.id AS letter,
            (SELECT id FROM "Candidate" WHERE email LIKE 'planted%' LIMIT 1) AS file
       FROM "User" w JOIN "CompanyMember" m ON m."userId" = w.id
       JOIN "Conversation" v ON v."companyId" = m."companyId" JOIN "Message" l ON l."conversationId" = v.id
      WHERE w.email = 'entreprise@demo.test' ORDER BY l."createdAt" DESC LIMIT 1`,
  );
  const { companyId, ...found } = rows[0]!;
  const { rows: taken } = await owner.query<{ id: string }>(
    `UPDATE "Offer" SET "withdrawnAt" = now(), "withdrawnReason" = 'Ce titre est à revoir.'
      WHERE id = (SELECT id FROM "Offer" WHERE "companyId" = $1 ORDER BY id LIMIT 1) RETURNING id`,
    [companyId],
  );
  const ids = {
    ...found,
    invitation: randomUUID(),
    change: randomUUID(),
    report: randomUUID(),
    withdrawn: taken[0]!.id,
  };
  await owner.query(
    `INSERT INTO "CompanyInvitation" (id, "companyId", email, "tokenHash", "invitedById", "expiresAt")
     VALUES ($1, $2, 'collegue@demo.test', 'PlantedTokenHash', $3, now() + interval '1 day')`,
    [ids.invitation, companyId, ids.company],
  );
  await owner.query(
    `INSERT INTO "AddressChange" (id, "userId", email, "tokenHash", "expiresAt")
     VALUES ($1, $2, 'candidat-ailleurs@demo.test', 'PlantedChangeHash', now() + interval '1 day')`,
    [ids.change, ids.candidate],
  );
  await owner.query(
    `INSERT INTO "Report" (id, reference, "messageId", "conversationId", side, state, ground, explanation, "reporterName", "reporterEmail",
                           measure, decision, "decidedBy", "decidedAt")
     VALUES ($1, 'S-1', $2, $3, 'company', 'upheld', 'autre', 'PlantedExplanation', 'PlantedReporter', 'planted@planted.test',
             'avertissement', 'Ce ton n’est pas permis.', 'PlantedDecider', now())`,
    [ids.report, ids.letter, ids.conversation],
  );
  await owner.query(`UPDATE "Review" SET reviewer = 'PlantedReviewer'`);
  return ids;
}

/** One decision on a page of each of these people. */
async function listReviews(owner: pg.Client, userIds: string[]) {
  const { rows } = await owner.query<{ userId: string; reviewId: string }>(
    `SELECT DISTINCT ON (u.id, r."offerVersionId" IS NULL) u.id AS "userId", r.id AS "reviewId"
       FROM "User" u LEFT JOIN "Candidate" c ON c."userId" = u.id LEFT JOIN "Profile" p ON p."candidateId" = c.id
       LEFT JOIN "CompanyMember" cm ON cm."userId" = u.id LEFT JOIN "PartnerMember" pm ON pm."userId" = u.id
       JOIN "Review" r ON r."profileVersionId" IN (SELECT id FROM "ProfileVersion" WHERE "profileId" = p.id)
         OR r."companyVersionId" IN (SELECT id FROM "CompanyVersion" WHERE "companyId" = cm."companyId")
         OR r."partnerVersionId" IN (SELECT id FROM "PartnerVersion" WHERE "partnerId" = pm."partnerId")
         OR r."offerVersionId" IN (SELECT v.id FROM "OfferVersion" v JOIN "Offer" o ON o.id = v."offerId" WHERE o."companyId" = cm."companyId")
      WHERE u.id = ANY ($1)`,
    [userIds],
  );
  if (rows.length < userIds.length) throw new Error('somebody has no decision to be told of');
  return rows;
}

/** An alert on each axis that names many of its results. */
async function listAlerts(owner: pg.Client, userId: string): Promise<Entry[]> {
  const alerts: Entry[] = [];
  for (const [axis, view] of Object.entries(AXES)) {
    const { rows } = await owner.query<{ id: string }>(`SELECT id FROM "${view}" ORDER BY id LIMIT 60`);
    const search = randomUUID();
    await owner.query(
      `INSERT INTO "SavedSearch" (id, "userId", axis, name, query, frequency, "checkedOn")
       VALUES ($1, $2, $3::"SearchAxis", 'Tout', 'q=tout', 'daily', now())`,
      [search, userId, axis],
    );
    const resultIds = rows.map(({ id }) => id);
    alerts.push({ userId, refs: { searchId: search, count: resultIds.length, resultIds } });
  }
  return alerts;
}
