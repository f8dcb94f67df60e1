-- A mail that a mail program sent twice, under two ids of the provider's, is one letter.
ALTER TABLE "Message" ADD COLUMN "mailKey" TEXT;
CREATE UNIQUE INDEX "Message_mailKey_key" ON "Message"("mailKey");
