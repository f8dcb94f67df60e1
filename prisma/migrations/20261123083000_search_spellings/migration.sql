-- Each word of the labels once, for finding those that look like a mistyped one: "saint" is in thousands of communes, and
-- reading every one of them was most of the time of a search.
CREATE TABLE "SearchSpelling" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchSpelling_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "SearchSpelling_word_trgm" ON "SearchSpelling" USING GIN ("word" gin_trgm_ops);
DROP INDEX "SearchWord_word_trgm";
CREATE INDEX "SearchWord_word_idx" ON "SearchWord"("word");

CREATE OR REPLACE FUNCTION search_words_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH due AS MATERIALIZED (SELECT * FROM "WordOfLabel" WHERE kind = ANY (TG_ARGV)),
  gone AS (
    DELETE FROM "SearchWord" w WHERE kind = ANY (TG_ARGV) AND NOT EXISTS (
      SELECT FROM due WHERE (due.kind, due.value, due.label, due.word) = (w.kind, w.value, w.label, w.word)))
  INSERT INTO "SearchWord" SELECT * FROM due ON CONFLICT DO NOTHING;
  DELETE FROM "SearchSpelling" s WHERE NOT EXISTS (SELECT FROM "SearchWord" w WHERE w.word = s.word);
  INSERT INTO "SearchSpelling" SELECT DISTINCT word FROM "SearchWord" ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

INSERT INTO "SearchSpelling" SELECT DISTINCT word FROM "SearchWord";
