-- A search that somebody keeps, and which of its results they know already: each new one is told once.
CREATE TYPE "SearchAxis" AS ENUM ('profile', 'company', 'offer', 'partner');
CREATE TYPE "AlertFrequency" AS ENUM ('daily', 'weekly', 'never');

CREATE TABLE "SavedSearch" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "axis" "SearchAxis" NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "frequency" "AlertFrequency" NOT NULL,
    "checkedOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SavedSearch_name" CHECK (char_length("name") BETWEEN 1 AND 80),
    CONSTRAINT "SavedSearch_query" CHECK (char_length("query") <= 4000)
);
CREATE UNIQUE INDEX "SavedSearch_userId_axis_query_key" ON "SavedSearch"("userId", "axis", "query");
CREATE INDEX "SavedSearch_frequency_checkedOn_idx" ON "SavedSearch"("frequency", "checkedOn");

CREATE TABLE "KnownResult" (
    "savedSearchId" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,

    CONSTRAINT "KnownResult_pkey" PRIMARY KEY ("savedSearchId", "entityId")
);

ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "KnownResult" ADD CONSTRAINT "KnownResult_savedSearchId_fkey" FOREIGN KEY ("savedSearchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
