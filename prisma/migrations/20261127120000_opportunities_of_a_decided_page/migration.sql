-- What a partner offers to young people is part of its page: once the version is decided it is what the counsellor saw,
-- for good. A version that is deleted takes its opportunities along; its own row is gone by then, and nothing is asked.
CREATE FUNCTION freeze_decided_opportunity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decided text;
BEGIN
  SELECT id INTO decided FROM "PartnerVersion"
   WHERE id IN (OLD."versionId", NEW."versionId") AND state NOT IN ('draft', 'submitted') LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'PartnerVersion % is decided and its opportunities may not change', decided USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER freeze_decided_opportunity BEFORE INSERT OR UPDATE OR DELETE ON "Opportunity"
  FOR EACH ROW EXECUTE FUNCTION freeze_decided_opportunity();
