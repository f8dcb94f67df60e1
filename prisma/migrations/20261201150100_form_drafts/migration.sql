-- What was begun in any form and not sent, not only in letters. A body that is null says that the text was sent or
-- given up: a save that arrives late then finds a newer revision and does not bring it back.
ALTER TABLE "LetterDraft" RENAME TO "FormDraft";
ALTER TABLE "FormDraft" RENAME COLUMN "target" TO "form";
ALTER TABLE "FormDraft" RENAME CONSTRAINT "LetterDraft_pkey" TO "FormDraft_pkey";
ALTER TABLE "FormDraft" RENAME CONSTRAINT "LetterDraft_userId_fkey" TO "FormDraft_userId_fkey";
ALTER TABLE "FormDraft" DROP CONSTRAINT "LetterDraft_target";
ALTER TABLE "FormDraft" ADD CONSTRAINT "FormDraft_form" CHECK (form ~ '^[a-z-]{1,40}(:[A-Za-z0-9-]{1,200})?$');
ALTER TABLE "FormDraft" ALTER COLUMN "body" DROP NOT NULL;
ALTER TABLE "FormDraft" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "FormDraft" ADD COLUMN "writer" TEXT NOT NULL DEFAULT '';
ALTER TABLE "FormDraft" ADD COLUMN "turn" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "FormDraft_updatedAt_idx" ON "FormDraft"("updatedAt");

-- A form that was sent, so that a second press of the same rendering does nothing twice.
CREATE TABLE "SentForm" (
    "key" TEXT NOT NULL,
    "answer" BYTEA,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SentForm_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "SentForm_sentAt_idx" ON "SentForm"("sentAt");
