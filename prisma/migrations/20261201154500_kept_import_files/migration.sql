-- A checked file, or one that waits for its sender to confirm who they are, is kept sealed for some hours so that it
-- need not be chosen again. The import made of a check names it, once.
ALTER TABLE "ImportRun" ADD COLUMN "fileKeptUntil" TIMESTAMPTZ(3);
ALTER TABLE "ImportRun" ADD COLUMN "fromCheckId" TEXT;
CREATE UNIQUE INDEX "ImportRun_fromCheckId_key" ON "ImportRun"("fromCheckId");
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_fromCheckId_fkey" FOREIGN KEY ("fromCheckId") REFERENCES "ImportRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_fileKeptUntil" CHECK ("fileKeptUntil" IS NULL OR file IS NOT NULL);
