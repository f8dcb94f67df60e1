-- A decision on a report may be looked at again: what it was, and why it is open once more, is kept.
CREATE TABLE "ReportReopening" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reopenedBy" TEXT NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "measure" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportReopening_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ReportReopening_reportId_idx" ON "ReportReopening"("reportId");
ALTER TABLE "ReportReopening" ADD CONSTRAINT "ReportReopening_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReportReopening" ADD CONSTRAINT "ReportReopening_reason" CHECK (btrim(reason) <> '');

DROP TRIGGER report_state_moves ON "Report";
CREATE TRIGGER report_state_moves BEFORE UPDATE OF state ON "Report" FOR EACH ROW
  EXECUTE FUNCTION refuse_other_moves('state', 'open>upheld', 'open>dismissed', 'upheld>open', 'dismissed>open');
