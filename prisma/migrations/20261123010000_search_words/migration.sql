-- The words by which criteria are found: what people type is looked for here first, then in texts.

-- Singular and masculine, like wordKey in lib/referentials/label-key.ts; the word comes folded.
CREATE FUNCTION word_key(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE
      WHEN s ~ 'euse$' THEN left(s, -4) || 'eur'
      WHEN s ~ 'trice$' THEN left(s, -5) || 'teur'
      WHEN s ~ '(iere|ale|ante|ente|ee)$' THEN left(s, -1)
      WHEN s ~ '(ienne|onne|elle)$' THEN left(s, -2)
      WHEN s ~ 'ere$' THEN left(s, -1)
      WHEN s ~ 'ive$' THEN left(s, -2) || 'f'
      ELSE s END
    FROM (SELECT CASE WHEN length(word) > 3 THEN regexp_replace(word, '[sx]$', '') ELSE word END AS s) AS singular $$;

-- Every label of every value that one may search by; a commune is a place of its own and a name of its secteur.
CREATE VIEW "SearchLabel" AS
  SELECT 'skill' AS kind, slug AS value, label FROM "Skill" WHERE NOT retired
  UNION ALL SELECT 'motivation', slug, label FROM "Motivation" WHERE NOT retired
  UNION ALL SELECT 'value', slug, label FROM "Value" WHERE NOT retired
  UNION ALL SELECT 'industry', slug, label FROM "Industry" WHERE NOT retired
  UNION ALL SELECT 'field', slug, label FROM "PartnerField" WHERE NOT retired
  UNION ALL SELECT 'domain', code, label FROM "OccupationDomain"
  UNION ALL SELECT 'occupation', code, label FROM "Occupation" WHERE NOT retired
  UNION ALL SELECT 'occupation', o.code, n.label FROM "OccupationName" n
              JOIN "Occupation" o ON o.id = n."occupationId" AND NOT o.retired
  UNION ALL SELECT 'area', "areaCode", name FROM "Commune" WHERE "areaCode" IS NOT NULL
  UNION ALL SELECT 'commune', code, name FROM "Commune" WHERE "inTerritory";

-- Collation C: words are a to z and 0 to 9, and a range of them is read from the index.
CREATE TABLE "SearchWord" (
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("kind","value","label","word")
);
CREATE INDEX "SearchWord_key_idx" ON "SearchWord"("key");
CREATE INDEX "SearchWord_word_trgm" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

CREATE VIEW "WordOfLabel" AS
  SELECT DISTINCT kind, value, label, word, word_key(word) AS key
    FROM "SearchLabel", regexp_split_to_table(fold(label), '[^a-z0-9]+') AS word WHERE word <> '';

-- After a statement on a table of labels, the words of its kinds are what its labels say; what stays is not touched.
CREATE FUNCTION search_words_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH due AS MATERIALIZED (SELECT * FROM "WordOfLabel" WHERE kind = ANY (TG_ARGV)),
  gone AS (
    DELETE FROM "SearchWord" w WHERE kind = ANY (TG_ARGV) AND NOT EXISTS (
      SELECT FROM due WHERE (due.kind, due.value, due.label, due.word) = (w.kind, w.value, w.label, w.word)))
  INSERT INTO "SearchWord" SELECT * FROM due ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

DO $$
DECLARE t text[];
BEGIN
  FOREACH t SLICE 1 IN ARRAY ARRAY[
    ['Skill', 'skill', 'skill'], ['Motivation', 'motivation', 'motivation'], ['Value', 'value', 'value'],
    ['Industry', 'industry', 'industry'], ['PartnerField', 'field', 'field'], ['OccupationDomain', 'domain', 'domain'],
    ['Occupation', 'occupation', 'occupation'], ['OccupationName', 'occupation', 'occupation'], ['Commune', 'area', 'commune']]
  LOOP
    EXECUTE format('CREATE TRIGGER search_words_follow AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION search_words_follow(%L, %L)', t[1], t[2], t[3]);
  END LOOP;
END $$;

INSERT INTO "SearchWord" SELECT * FROM "WordOfLabel";
