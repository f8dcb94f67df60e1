-- Why a company was barred, as it was told.
ALTER TABLE "Company" ADD COLUMN "barredReason" TEXT;
ALTER TABLE "Company" ADD CONSTRAINT "Company_barred_reason" CHECK (barred OR "barredReason" IS NULL);
