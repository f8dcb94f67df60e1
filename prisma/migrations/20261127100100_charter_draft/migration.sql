-- The next version of the charter while it is being written: one row at most.
CREATE TABLE "CharterDraft" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CharterDraft_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CharterDraft_single" CHECK (id = 1)
);
