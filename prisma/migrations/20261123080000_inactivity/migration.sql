-- Who gives no sign of life is reminded, then erased; after how many months is the director's to set.
ALTER TABLE "Mission"
  ADD COLUMN "remindAfterMonths" INTEGER NOT NULL DEFAULT 18,
  ADD COLUMN "eraseAfterMonths" INTEGER NOT NULL DEFAULT 24,
  ADD CONSTRAINT "Mission_inactivity" CHECK ("remindAfterMonths" >= 1 AND "eraseAfterMonths" > "remindAfterMonths");
ALTER TABLE "User" ADD COLUMN "silenceToldAt" TIMESTAMPTZ(3);
ALTER TABLE "Candidate" ADD COLUMN "silenceToldAt" TIMESTAMPTZ(3);
ALTER TABLE "Company" ADD COLUMN "silenceToldAt" TIMESTAMPTZ(3);
ALTER TABLE "Partner" ADD COLUMN "silenceToldAt" TIMESTAMPTZ(3);
