-- Files that came with letters: sealed, and gone with the letter's text.

CREATE TYPE "AttachmentState" AS ENUM ('ready', 'refused');

CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "AttachmentState" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "name" BYTEA,
    "content" BYTEA,
    "names" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Attachment_reason" CHECK ((state = 'refused') = (reason <> '')),
    CONSTRAINT "Attachment_ready" CHECK (state = 'refused' OR "erasedAt" IS NOT NULL OR num_nulls("name", "content", "names") = 0),
    CONSTRAINT "Attachment_erased" CHECK ("erasedAt" IS NULL OR num_nonnulls("name", "content", "names") = 0)
);
CREATE UNIQUE INDEX "Attachment_messageId_position_key" ON "Attachment"("messageId", "position");
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever erases a letter's text (an erasure, the nightly work) erases its files with it.
CREATE FUNCTION erase_attachments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Attachment" SET "name" = NULL, "content" = NULL, "names" = NULL, "erasedAt" = NEW."bodyErasedAt"
   WHERE "messageId" = NEW.id AND "erasedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER erase_attachments AFTER UPDATE OF "bodyErasedAt" ON "Message" FOR EACH ROW
  WHEN (NEW."bodyErasedAt" IS NOT NULL) EXECUTE FUNCTION erase_attachments();
