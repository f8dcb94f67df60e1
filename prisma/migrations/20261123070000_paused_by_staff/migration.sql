-- A pause that a counsellor decided is lifted by a counsellor only.
ALTER TABLE "Candidate" ADD COLUMN "pausedByStaff" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Company" ADD COLUMN "pausedByStaff" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Partner" ADD COLUMN "pausedByStaff" BOOLEAN NOT NULL DEFAULT false;
