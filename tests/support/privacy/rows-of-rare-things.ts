import type pg from 'pg';

const ID = 'gen_random_uuid()::text';
const SOMEBODY = `FROM "User" WHERE role = 'candidate' AND email <> ALL ($1) ORDER BY id LIMIT 1`;
const A_COMPANY = `FROM "Company" c JOIN "CompanyMember" m ON m."companyId" = c.id JOIN "User" u ON u.id = m."userId"
  WHERE u.email <> ALL ($1) ORDER BY c.id LIMIT 1`;

/**
 * Rows of what the demonstration has none of, so that each private column has somewhere to be marked: all of people
 * who are not looking, and finished, so that no job takes them up.
 */
const ROWS = [
  `INSERT INTO "Account" (id, "userId", type, provider, "providerAccountId") SELECT ${ID}, id, 'email', 'mail', id ${SOMEBODY}`,
  // not due while the test looks
  `INSERT INTO "AccountRequest" (id, sealed, "nextAt") VALUES (${ID}, '', now() + interval '1 day')`,
  `INSERT INTO "AddressChange" (id, "userId", email, "tokenHash", "expiresAt") SELECT ${ID}, id, '', '', now() ${SOMEBODY}`,
  `INSERT INTO "Attachment" (id, "messageId", position, state, reason, type, size)
     SELECT ${ID}, m.id, 1, 'refused', 'type', '', 1 FROM "Message" m LIMIT 40`,
  `INSERT INTO "CharterDraft" (body) VALUES ('')`,
  `UPDATE "Company" SET barred = true WHERE id = (SELECT c.id ${A_COMPANY})`,
  `INSERT INTO "CompanyInvitation" (id, "companyId", email, "tokenHash", "invitedById", "expiresAt")
     SELECT ${ID}, c.id, '', '', u.id, now() + interval '1 day' ${A_COMPANY}`,
  `INSERT INTO "ContactShare" (id, "conversationId", side, "sharedBy") SELECT ${ID}, id, 'candidate', '' FROM "Conversation" LIMIT 40`,
  `INSERT INTO "ErasedKey" (hash) VALUES ('')`,
  `INSERT INTO "ImportRecord" (kind, "keyHash", "rowHash", row, "entityId") VALUES ('candidats', '', '', '', '')`,
  `INSERT INTO "ImportRun" (id, kind, "fileName", "finishedAt") VALUES (${ID}, 'candidats', '', now())`,
  `INSERT INTO "InboundEvent" (id, type, payload, "processedAt") VALUES (${ID}, 'email.sent', '{}', now())`,
  `INSERT INTO "InboundMail" (id, "providerId", state) VALUES (${ID}, ${ID}, 'processed')`,
  `INSERT INTO "FormDraft" ("userId", form, body, "updatedAt") SELECT id, 'profil:ABCDEF', '', now() ${SOMEBODY}`,
  `UPDATE "NewsItem" SET "withdrawnAt" = now(), "withdrawnReason" = 'x' WHERE id = (SELECT n.id FROM "NewsItem" n
     WHERE n."companyId" = (SELECT c.id FROM "Company" c JOIN "NewsItem" i ON i."companyId" = c.id JOIN "CompanyMember" m ON m."companyId" = c.id
       JOIN "User" u ON u.id = m."userId" WHERE u.email <> ALL ($1) ORDER BY c.id LIMIT 1) LIMIT 1)`,
  `UPDATE "Offer" SET "withdrawnAt" = now(), "withdrawnReason" = 'x' WHERE id = (SELECT o.id FROM "Offer" o
     WHERE o."companyId" = (SELECT c.id FROM "Company" c JOIN "Offer" f ON f."companyId" = c.id JOIN "CompanyMember" m ON m."companyId" = c.id
       JOIN "User" u ON u.id = m."userId" WHERE u.email <> ALL ($1) ORDER BY c.id LIMIT 1) LIMIT 1)`,
  `INSERT INTO "OutboxEntry" (id, topic, state) VALUES ('rare', 'notice', 'sent')`,
  `INSERT INTO "OutboundMail" (id, "outboxEntryId", "rfcMessageId") VALUES (${ID}, 'rare', '<rare@relais.test>')`,
  `INSERT INTO "Proposal" (kind, label, normalized) VALUES ('skill', '', '')`,
  `INSERT INTO "RateWindow" (key, "startedAt") VALUES ('', now())`,
  `INSERT INTO "Report" (id, reference, ground, explanation) VALUES (${ID}, '', '', '')`,
  `INSERT INTO "ReportReopening" (id, "reportId", reason, "reopenedBy", measure, decision, "decidedAt")
     SELECT ${ID}, id, 'x', '', '', '', now() FROM "Report" LIMIT 1`,
  `INSERT INTO "RecoveryCode" ("userId", hash) SELECT id, '' ${SOMEBODY}`,
  `INSERT INTO "Session" (id, "sessionToken", "userId", expires) SELECT ${ID}, ${ID}, id, now() ${SOMEBODY}`,
  `INSERT INTO "SecondFactor" ("userId", sealed, pending) SELECT id, '', '' ${SOMEBODY}`,
  `INSERT INTO "SavedSearch" (id, "userId", axis, name, query, frequency, "checkedOn")
     SELECT ${ID}, id, 'offer', 'x', 'q=x', 'never', now() ${SOMEBODY}`,
  `INSERT INTO "SentForm" (key, answer) VALUES ('rare', '')`,
  `INSERT INTO "SuppressedAddress" (hash, reason) VALUES ('', '')`,
  `INSERT INTO "VerificationToken" (identifier, token, expires) VALUES ('', '', now())`,
];

export async function insertRareThings(owner: pg.Client, viewers: string[]): Promise<void> {
  for (const row of ROWS) await owner.query(row, row.includes('$1') ? [viewers] : []);
}
