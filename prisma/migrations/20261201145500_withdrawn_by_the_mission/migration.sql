-- Why the mission locale took an offer or a piece of news off the site; null when its company did.
ALTER TABLE "Offer" ADD COLUMN "withdrawnReason" TEXT;
ALTER TABLE "NewsItem" ADD COLUMN "withdrawnReason" TEXT;
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_withdrawn_with_a_reason" CHECK ("withdrawnReason" IS NULL OR ("withdrawnAt" IS NOT NULL AND btrim("withdrawnReason") <> ''));
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_withdrawn_with_a_reason" CHECK ("withdrawnReason" IS NULL OR ("withdrawnAt" IS NOT NULL AND btrim("withdrawnReason") <> ''));
