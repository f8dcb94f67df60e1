-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('candidate', 'company', 'partner', 'counsellor', 'director');

-- CreateEnum
CREATE TYPE "OwnerState" AS ENUM ('imported', 'invited', 'active', 'paused', 'erased');

-- CreateEnum
CREATE TYPE "VersionState" AS ENUM ('draft', 'submitted', 'approved', 'refused', 'superseded');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('site', 'import', 'counsellor', 'demonstration');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('emploi', 'alternance', 'stage', 'immersion', 'saisonnier');

-- CreateEnum
CREATE TYPE "Mobility" AS ENUM ('a_pied', 'velo', 'scooter', 'voiture', 'transports');

-- CreateEnum
CREATE TYPE "Proof" AS ENUM ('diplome', 'experience', 'atteste', 'declare');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('F', 'H', 'autre');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('candidate', 'company');

-- CreateEnum
CREATE TYPE "ConversationState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('received', 'refused_at_door', 'to_confirm', 'held', 'released', 'rewrite_asked', 'refused', 'queued', 'sent', 'failed', 'suppressed', 'unknown_fate', 'delayed', 'delivered', 'bounced', 'complained');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('site', 'mail');

-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('announced', 'fetched', 'processed', 'ignored', 'failed');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'unknown_fate');

-- CreateEnum
CREATE TYPE "HireState" AS ENUM ('declared', 'confirmed', 'disputed');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('candidats', 'entreprises', 'partenaires', 'offres');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('proposed', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('skill', 'occupation');

-- CreateEnum
CREATE TYPE "MailContent" AS ENUM ('full', 'notice');

-- CreateTable
CREATE TABLE "Mission" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "legalForm" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "publicationDirector" TEXT,
    "hostName" TEXT,
    "hostAddress" TEXT,
    "hostPhone" TEXT,
    "dataProtectionContact" TEXT,
    "mailContent" "MailContent",
    "readFirstLetters" BOOLEAN NOT NULL DEFAULT false,
    "processorContractOn" DATE,
    "transferBasis" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Epci" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "inTerritory" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Epci_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Area" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "epciCode" TEXT NOT NULL,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "postalCodes" TEXT[],
    "population" INTEGER NOT NULL,
    "lon" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "inTerritory" BOOLEAN NOT NULL DEFAULT true,
    "epciCode" TEXT,
    "areaCode" TEXT,

    CONSTRAINT "Commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "OccupationDomain" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "parentCode" TEXT,

    CONSTRAINT "OccupationDomain_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Occupation" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "domainCode" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Occupation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OccupationName" (
    "id" SERIAL NOT NULL,
    "ogrCode" TEXT,
    "label" TEXT NOT NULL,
    "occupationId" INTEGER NOT NULL,

    CONSTRAINT "OccupationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Skill" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "groupCode" TEXT,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Motivation" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Motivation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Value" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Industry" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Industry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerField" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PartnerField_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" SERIAL NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "label" TEXT NOT NULL,
    "normalized" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'proposed',
    "skillId" INTEGER,
    "occupationId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "role" "Role" NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RateWindow_pkey" PRIMARY KEY ("key","startedAt")
);

-- CreateTable
CREATE TABLE "ErasedKey" (
    "hash" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ErasedKey_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Candidate" (
    "id" TEXT NOT NULL,
    "state" "OwnerState" NOT NULL,
    "origin" "Origin" NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "userId" TEXT,
    "counsellorId" TEXT,
    "firstName" TEXT,
    "lastName" TEXT,
    "fileNumber" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "birthDate" DATE,
    "sex" "Sex",
    "communeCode" TEXT,
    "consentOn" DATE,
    "consentVersion" INTEGER,
    "consentRecordedBy" TEXT,
    "noticeGivenOn" DATE,
    "invitedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileVersion" (
    "id" TEXT NOT NULL,
    "profileId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "VersionState" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "origin" "Origin" NOT NULL,
    "skillIds" INTEGER[],
    "skillProofs" "Proof"[],
    "motivationIds" INTEGER[],
    "valueIds" INTEGER[],
    "occupationIds" INTEGER[],
    "kinds" "Kind"[],
    "mobilities" "Mobility"[],
    "proposedSkills" TEXT[],
    "proposedOccupations" TEXT[],
    "aspirations" TEXT NOT NULL DEFAULT '',
    "availability" TEXT NOT NULL DEFAULT '',
    "availableOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProfileVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "OwnerState" NOT NULL,
    "origin" "Origin" NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "legalName" TEXT,
    "siret" TEXT,
    "discreet" BOOLEAN NOT NULL DEFAULT false,
    "showAddress" BOOLEAN NOT NULL DEFAULT false,
    "contactName" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedBy" TEXT,
    "barred" BOOLEAN NOT NULL DEFAULT false,
    "invitedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyMember" (
    "companyId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "CompanyMember_pkey" PRIMARY KEY ("companyId","userId")
);

-- CreateTable
CREATE TABLE "CompanyVersion" (
    "id" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "VersionState" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "origin" "Origin" NOT NULL,
    "name" TEXT NOT NULL,
    "industryId" INTEGER NOT NULL,
    "communeCode" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "headcount" INTEGER,
    "presentation" TEXT NOT NULL DEFAULT '',
    "occupationIds" INTEGER[],
    "skillIds" INTEGER[],
    "soughtSkillIds" INTEGER[],
    "valueIds" INTEGER[],
    "proposedSkills" TEXT[],
    "proposedSoughtSkills" TEXT[],
    "proposedOccupations" TEXT[],
    "proposedValues" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CompanyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsItem" (
    "id" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "endsOn" DATE,
    "withdrawnAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NewsItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsVersion" (
    "id" TEXT NOT NULL,
    "newsItemId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "VersionState" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "origin" "Origin" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NewsVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "reference" TEXT,
    "filledAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfferVersion" (
    "id" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "VersionState" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "origin" "Origin" NOT NULL,
    "kind" "Kind" NOT NULL,
    "title" TEXT NOT NULL,
    "occupationIds" INTEGER[],
    "soughtSkillIds" INTEGER[],
    "proposedSoughtSkills" TEXT[],
    "proposedOccupations" TEXT[],
    "description" TEXT NOT NULL DEFAULT '',
    "nightWork" BOOLEAN NOT NULL DEFAULT false,
    "hazardousWork" BOOLEAN NOT NULL DEFAULT false,
    "communeCode" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "deadline" DATE,
    "weeklyHours" DECIMAL(4,2),
    "pay" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfferVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "OwnerState" NOT NULL,
    "origin" "Origin" NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "legalName" TEXT,
    "communeCode" TEXT,
    "contactEmail" TEXT,
    "invitedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerMember" (
    "partnerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "PartnerMember_pkey" PRIMARY KEY ("partnerId","userId")
);

-- CreateTable
CREATE TABLE "PartnerVersion" (
    "id" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "VersionState" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "origin" "Origin" NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT '',
    "fieldIds" INTEGER[],
    "communeCode" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "presentation" TEXT NOT NULL DEFAULT '',
    "activities" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PartnerVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL,
    "profileVersionId" TEXT,
    "companyVersionId" TEXT,
    "offerVersionId" TEXT,
    "newsVersionId" TEXT,
    "partnerVersionId" TEXT,
    "approved" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reviewer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Charter" (
    "id" SERIAL NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Charter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CharterSignature" (
    "id" TEXT NOT NULL,
    "charterId" INTEGER NOT NULL,
    "candidateId" TEXT,
    "companyId" TEXT,
    "partnerId" TEXT,
    "signedOn" DATE NOT NULL,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,
    "signer" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CharterSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "profileId" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "state" "ConversationState" NOT NULL DEFAULT 'open',
    "openedBy" "Side" NOT NULL,
    "memberId" TEXT,
    "closedBy" "Side",
    "closedAt" TIMESTAMPTZ(3),
    "candidateReadAt" TIMESTAMPTZ(3),
    "companyReadAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "side" "Side" NOT NULL,
    "channel" "Channel" NOT NULL,
    "state" "LetterState" NOT NULL,
    "offerId" TEXT,
    "body" TEXT,
    "redactions" INTEGER NOT NULL DEFAULT 0,
    "heldFor" TEXT[],
    "original" BYTEA,
    "inboundMailId" TEXT,
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "decidedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "releasedAt" TIMESTAMPTZ(3),
    "bodyErasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundEvent" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastError" TEXT,

    CONSTRAINT "InboundEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundMail" (
    "id" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "state" "InboundState" NOT NULL,
    "raw" BYTEA,
    "outcome" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEntry" (
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'waiting',
    "conversationId" TEXT,
    "messageId" TEXT,
    "userId" TEXT,
    "refs" JSONB NOT NULL DEFAULT '{}',
    "sealed" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "firstAttemptAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedUntil" TIMESTAMPTZ(3),
    "leasedBy" TEXT,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboundMail" (
    "id" TEXT NOT NULL,
    "outboxEntryId" TEXT NOT NULL,
    "conversationId" TEXT,
    "messageId" TEXT,
    "userId" TEXT,
    "toSide" "Side",
    "rfcMessageId" TEXT NOT NULL,
    "providerId" TEXT,
    "lastEvent" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocalMail" (
    "id" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "replyTo" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LocalMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuppressedAddress" (
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SuppressedAddress_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Hire" (
    "id" TEXT NOT NULL,
    "state" "HireState" NOT NULL DEFAULT 'declared',
    "kind" "Kind" NOT NULL,
    "conversationId" TEXT,
    "profileId" TEXT,
    "companyId" TEXT,
    "declaredBy" "Role" NOT NULL,
    "confirmedBy" "Role",
    "startedOn" DATE,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Hire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "actor" TEXT,
    "subject" TEXT,
    "subjectId" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "fileName" TEXT NOT NULL,
    "byId" TEXT,
    "dryRun" BOOLEAN NOT NULL DEFAULT false,
    "file" BYTEA,
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB,
    "rejects" BYTEA,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRecord" (
    "kind" "ImportKind" NOT NULL,
    "keyHash" TEXT NOT NULL,
    "rowHash" TEXT NOT NULL,
    "row" BYTEA NOT NULL,
    "entityId" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportRecord_pkey" PRIMARY KEY ("kind","keyHash")
);

-- CreateTable
CREATE TABLE "PublicChange" (
    "version" BIGINT NOT NULL,
    "axis" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublicChange_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "PublicVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "PublicVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Commune_areaCode_idx" ON "Commune"("areaCode");

-- CreateIndex
CREATE UNIQUE INDEX "Occupation_code_key" ON "Occupation"("code");

-- CreateIndex
CREATE INDEX "Occupation_domainCode_idx" ON "Occupation"("domainCode");

-- CreateIndex
CREATE UNIQUE INDEX "OccupationName_ogrCode_key" ON "OccupationName"("ogrCode");

-- CreateIndex
CREATE UNIQUE INDEX "OccupationName_occupationId_label_key" ON "OccupationName"("occupationId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_slug_key" ON "Skill"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Motivation_slug_key" ON "Motivation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Value_slug_key" ON "Value"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Industry_slug_key" ON "Industry"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerField_slug_key" ON "PartnerField"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_kind_normalized_key" ON "Proposal"("kind", "normalized");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_userId_key" ON "Candidate"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_fileNumber_key" ON "Candidate"("fileNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_email_key" ON "Candidate"("email");

-- CreateIndex
CREATE INDEX "Candidate_counsellorId_idx" ON "Candidate"("counsellorId");

-- CreateIndex
CREATE INDEX "Candidate_communeCode_idx" ON "Candidate"("communeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_code_key" ON "Profile"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_candidateId_key" ON "Profile"("candidateId");

-- CreateIndex
CREATE INDEX "ProfileVersion_state_idx" ON "ProfileVersion"("state");

-- CreateIndex
CREATE UNIQUE INDEX "ProfileVersion_profileId_number_key" ON "ProfileVersion"("profileId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Company_slug_key" ON "Company"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Company_siret_key" ON "Company"("siret");

-- CreateIndex
CREATE INDEX "CompanyMember_userId_idx" ON "CompanyMember"("userId");

-- CreateIndex
CREATE INDEX "CompanyVersion_state_idx" ON "CompanyVersion"("state");

-- CreateIndex
CREATE UNIQUE INDEX "CompanyVersion_companyId_number_key" ON "CompanyVersion"("companyId", "number");

-- CreateIndex
CREATE INDEX "NewsItem_companyId_idx" ON "NewsItem"("companyId");

-- CreateIndex
CREATE INDEX "NewsVersion_state_idx" ON "NewsVersion"("state");

-- CreateIndex
CREATE UNIQUE INDEX "NewsVersion_newsItemId_number_key" ON "NewsVersion"("newsItemId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_companyId_reference_key" ON "Offer"("companyId", "reference");

-- CreateIndex
CREATE INDEX "OfferVersion_state_idx" ON "OfferVersion"("state");

-- CreateIndex
CREATE UNIQUE INDEX "OfferVersion_offerId_number_key" ON "OfferVersion"("offerId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_slug_key" ON "Partner"("slug");

-- CreateIndex
CREATE INDEX "PartnerMember_userId_idx" ON "PartnerMember"("userId");

-- CreateIndex
CREATE INDEX "PartnerVersion_state_idx" ON "PartnerVersion"("state");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerVersion_partnerId_number_key" ON "PartnerVersion"("partnerId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Opportunity_versionId_position_key" ON "Opportunity"("versionId", "position");

-- CreateIndex
CREATE INDEX "Review_profileVersionId_idx" ON "Review"("profileVersionId");

-- CreateIndex
CREATE INDEX "Review_companyVersionId_idx" ON "Review"("companyVersionId");

-- CreateIndex
CREATE INDEX "Review_offerVersionId_idx" ON "Review"("offerVersionId");

-- CreateIndex
CREATE INDEX "Review_newsVersionId_idx" ON "Review"("newsVersionId");

-- CreateIndex
CREATE INDEX "Review_partnerVersionId_idx" ON "Review"("partnerVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Charter_version_key" ON "Charter"("version");

-- CreateIndex
CREATE UNIQUE INDEX "CharterSignature_charterId_candidateId_key" ON "CharterSignature"("charterId", "candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "CharterSignature_charterId_companyId_key" ON "CharterSignature"("charterId", "companyId");

-- CreateIndex
CREATE UNIQUE INDEX "CharterSignature_charterId_partnerId_key" ON "CharterSignature"("charterId", "partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_reference_key" ON "Conversation"("reference");

-- CreateIndex
CREATE INDEX "Conversation_companyId_idx" ON "Conversation"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_profileId_companyId_key" ON "Conversation"("profileId", "companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_token_key" ON "Alias"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Message_inboundMailId_key" ON "Message"("inboundMailId");

-- CreateIndex
CREATE INDEX "Message_state_idx" ON "Message"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Message_conversationId_number_key" ON "Message"("conversationId", "number");

-- CreateIndex
CREATE INDEX "InboundEvent_processedAt_nextAt_idx" ON "InboundEvent"("processedAt", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_providerId_key" ON "InboundMail"("providerId");

-- CreateIndex
CREATE INDEX "InboundMail_state_nextAt_idx" ON "InboundMail"("state", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxEntry_sequence_key" ON "OutboxEntry"("sequence");

-- CreateIndex
CREATE INDEX "OutboxEntry_state_nextAt_idx" ON "OutboxEntry"("state", "nextAt");

-- CreateIndex
CREATE INDEX "OutboxEntry_conversationId_sequence_idx" ON "OutboxEntry"("conversationId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "OutboundMail_outboxEntryId_key" ON "OutboundMail"("outboxEntryId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboundMail_rfcMessageId_key" ON "OutboundMail"("rfcMessageId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboundMail_providerId_key" ON "OutboundMail"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "LocalMail_idempotencyKey_key" ON "LocalMail"("idempotencyKey");

-- CreateIndex
CREATE INDEX "LocalMail_sentAt_idx" ON "LocalMail"("sentAt");

-- CreateIndex
CREATE INDEX "AuditEvent_name_at_idx" ON "AuditEvent"("name", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE INDEX "ImportRecord_entityId_idx" ON "ImportRecord"("entityId");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_epciCode_fkey" FOREIGN KEY ("epciCode") REFERENCES "Epci"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_epciCode_fkey" FOREIGN KEY ("epciCode") REFERENCES "Epci"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "Area"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationDomain" ADD CONSTRAINT "OccupationDomain_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "OccupationDomain"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occupation" ADD CONSTRAINT "Occupation_domainCode_fkey" FOREIGN KEY ("domainCode") REFERENCES "OccupationDomain"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationName" ADD CONSTRAINT "OccupationName_occupationId_fkey" FOREIGN KEY ("occupationId") REFERENCES "Occupation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_occupationId_fkey" FOREIGN KEY ("occupationId") REFERENCES "Occupation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_counsellorId_fkey" FOREIGN KEY ("counsellorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileVersion" ADD CONSTRAINT "ProfileVersion_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyMember" ADD CONSTRAINT "CompanyMember_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyMember" ADD CONSTRAINT "CompanyMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyVersion" ADD CONSTRAINT "CompanyVersion_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyVersion" ADD CONSTRAINT "CompanyVersion_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyVersion" ADD CONSTRAINT "CompanyVersion_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsVersion" ADD CONSTRAINT "NewsVersion_newsItemId_fkey" FOREIGN KEY ("newsItemId") REFERENCES "NewsItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferVersion" ADD CONSTRAINT "OfferVersion_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferVersion" ADD CONSTRAINT "OfferVersion_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerMember" ADD CONSTRAINT "PartnerMember_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerMember" ADD CONSTRAINT "PartnerMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerVersion" ADD CONSTRAINT "PartnerVersion_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerVersion" ADD CONSTRAINT "PartnerVersion_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PartnerVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_profileVersionId_fkey" FOREIGN KEY ("profileVersionId") REFERENCES "ProfileVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_companyVersionId_fkey" FOREIGN KEY ("companyVersionId") REFERENCES "CompanyVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_offerVersionId_fkey" FOREIGN KEY ("offerVersionId") REFERENCES "OfferVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_newsVersionId_fkey" FOREIGN KEY ("newsVersionId") REFERENCES "NewsVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_partnerVersionId_fkey" FOREIGN KEY ("partnerVersionId") REFERENCES "PartnerVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterSignature" ADD CONSTRAINT "CharterSignature_charterId_fkey" FOREIGN KEY ("charterId") REFERENCES "Charter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterSignature" ADD CONSTRAINT "CharterSignature_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterSignature" ADD CONSTRAINT "CharterSignature_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterSignature" ADD CONSTRAINT "CharterSignature_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_inboundMailId_fkey" FOREIGN KEY ("inboundMailId") REFERENCES "InboundMail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxEntry" ADD CONSTRAINT "OutboxEntry_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxEntry" ADD CONSTRAINT "OutboxEntry_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxEntry" ADD CONSTRAINT "OutboxEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_outboxEntryId_fkey" FOREIGN KEY ("outboxEntryId") REFERENCES "OutboxEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMail" ADD CONSTRAINT "OutboundMail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hire" ADD CONSTRAINT "Hire_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hire" ADD CONSTRAINT "Hire_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hire" ADD CONSTRAINT "Hire_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;


