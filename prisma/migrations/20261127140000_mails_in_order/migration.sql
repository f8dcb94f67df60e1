-- Mails for the same alias are read in the order in which they came: what they have in common, as keyed hashes of the
-- aliases, until they were read.
ALTER TABLE "InboundMail" ADD COLUMN "recipientKeys" TEXT[];
