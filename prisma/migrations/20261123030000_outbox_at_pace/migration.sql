-- The provider's rate is one budget for every process: a slot is taken in this row before each request.
CREATE TABLE "ProviderPace" (
    "id" TEXT NOT NULL,
    "perSecond" INTEGER NOT NULL DEFAULT 10,
    "nextSlotAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pausedUntil" TIMESTAMPTZ(3),
    "pauseReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProviderPace_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "ProviderPace" ADD CONSTRAINT "ProviderPace_perSecond" CHECK ("perSecond" BETWEEN 1 AND 10000);

ALTER TABLE "OutboxEntry" ADD COLUMN "frozen" BYTEA, ADD COLUMN "resumed" INTEGER NOT NULL DEFAULT 0;

CREATE INDEX "OutboxEntry_to_claim" ON "OutboxEntry" ((topic <> 'sign-in'), sequence) WHERE state = 'waiting';
CREATE INDEX "OutboxEntry_later" ON "OutboxEntry" ("nextAt") WHERE state = 'waiting';
CREATE INDEX "OutboxEntry_leases" ON "OutboxEntry" ("leasedUntil") WHERE state = 'sending';
CREATE INDEX "OutboxEntry_unsettled" ON "OutboxEntry" ("conversationId", sequence) WHERE state IN ('waiting', 'sending', 'unknown_fate');
CREATE INDEX "InboundEvent_to_do" ON "InboundEvent" ("receivedAt", id) WHERE "processedAt" IS NULL;
CREATE INDEX "InboundMail_to_do" ON "InboundMail" ("receivedAt", id) WHERE state IN ('announced', 'fetched');
