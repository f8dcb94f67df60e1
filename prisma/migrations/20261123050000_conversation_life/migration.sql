-- The life of an exchange: how it closes and opens again, blocking, reminders, shared details, drafts, reports.

CREATE TYPE "ClosingReason" AS ENUM ('asked', 'silence', 'counsellor');
CREATE TYPE "ReportState" AS ENUM ('open', 'upheld', 'dismissed');

ALTER TABLE "Conversation"
  ADD COLUMN "closedFor" "ClosingReason",
  ADD COLUMN "reopenAskedBy" "Side",
  ADD COLUMN "reopenAskedAt" TIMESTAMPTZ(3),
  ADD COLUMN "reopenedAt" TIMESTAMPTZ(3),
  ADD COLUMN "candidateBlockedAt" TIMESTAMPTZ(3),
  ADD COLUMN "companyBlockedAt" TIMESTAMPTZ(3),
  ADD COLUMN "remindedAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Conversation_reopening" CHECK (("reopenAskedBy" IS NULL) = ("reopenAskedAt" IS NULL) AND ("reopenAskedBy" IS NULL OR state = 'closed')),
  ADD CONSTRAINT "Conversation_blocked" CHECK (state = 'closed' OR num_nonnulls("candidateBlockedAt", "companyBlockedAt") = 0);

ALTER TABLE "Company" ADD COLUMN "silencePausedAt" TIMESTAMPTZ(3);
ALTER TABLE "User" ADD COLUMN "reminders" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "ContactShare" (
    "id" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "content" BYTEA,
    "sharedBy" TEXT NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactShare_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ContactShare_conversationId_idx" ON "ContactShare"("conversationId");
ALTER TABLE "ContactShare" ADD CONSTRAINT "ContactShare_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "LetterDraft" (
    "userId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LetterDraft_pkey" PRIMARY KEY ("userId","target")
);
ALTER TABLE "LetterDraft" ADD CONSTRAINT "LetterDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "LetterDraft" ADD CONSTRAINT "LetterDraft_target" CHECK (target ~ '^(echange|profil|entreprise):[A-Za-z0-9-]{1,200}$');

CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'open',
    "path" TEXT,
    "messageId" TEXT,
    "conversationId" TEXT,
    "side" "Side",
    "ground" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "reporterId" TEXT,
    "reporterName" TEXT NOT NULL DEFAULT '',
    "reporterEmail" TEXT,
    "measure" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL DEFAULT '',
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Report_reference_key" ON "Report"("reference");
CREATE INDEX "Report_state_idx" ON "Report"("state");
CREATE INDEX "Report_conversationId_idx" ON "Report"("conversationId");
ALTER TABLE "Report" ADD CONSTRAINT "Report_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- A decision is reasoned, dated, and made once.
ALTER TABLE "Report" ADD CONSTRAINT "Report_decided" CHECK ((state = 'open') = ("decidedAt" IS NULL) AND (state = 'open' OR btrim(decision) <> ''));
CREATE TRIGGER report_state_moves BEFORE UPDATE OF state ON "Report" FOR EACH ROW
  EXECUTE FUNCTION refuse_other_moves('state', 'open>upheld', 'open>dismissed');
