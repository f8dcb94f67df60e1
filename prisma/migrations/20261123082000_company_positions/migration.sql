-- Where SIRENE says that a company is, for those that want to be shown at their address.

CREATE TABLE "CompanyPosition" (
    "companyId" TEXT NOT NULL,
    "communeCode" TEXT,
    "lon" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "askedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CompanyPosition_pkey" PRIMARY KEY ("companyId"),
    CONSTRAINT "CompanyPosition_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CompanyPosition_whole" CHECK (
      ("communeCode" IS NULL) = ("lon" IS NULL) AND ("lon" IS NULL) = ("lat" IS NULL)
      AND "lon" BETWEEN -180 AND 180 AND "lat" BETWEEN -90 AND 90)
);

-- Whoever stops being shown, by whatever way, is forgotten in the same statement.
CREATE FUNCTION forget_company_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CompanyPosition" WHERE "companyId" = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER forget_position AFTER UPDATE OF "showAddress", discreet, state, barred, siret ON "Company"
  FOR EACH ROW WHEN (NOT NEW."showAddress" OR NEW.discreet OR NEW.barred OR NEW.state <> 'active'
                     OR NEW.siret IS DISTINCT FROM OLD.siret)
  EXECUTE FUNCTION forget_company_position();

CREATE FUNCTION company_position_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record := coalesce(NEW, OLD);
BEGIN
  PERFORM record_public_change('company', r."companyId");
  RETURN NULL;
END $$;

CREATE TRIGGER public_changed AFTER INSERT OR UPDATE OF "communeCode", "lon", "lat" OR DELETE ON "CompanyPosition"
  FOR EACH ROW EXECUTE FUNCTION company_position_changed();

-- As before, with the position at the end: only of who asked to be shown, hides nothing, and is where its page says.
CREATE OR REPLACE VIEW "PublicCompany" AS
SELECT c.id, c.slug, c.discreet,
       CASE WHEN NOT c.discreet THEN v.name
            WHEN fold(i.label) ~ '^[aeiouyh]' THEN 'Une entreprise d’' || lower(left(i.label, 1)) || substr(i.label, 2)
            ELSE 'Une entreprise de ' || lower(left(i.label, 1)) || substr(i.label, 2) END AS name,
       v."industryId",
       CASE WHEN c.discreet THEN NULL ELSE v."communeCode" END AS "communeCode",
       CASE WHEN m."inTerritory" THEN m."epciCode" END AS "epciCode", m."inTerritory",
       CASE WHEN c.discreet THEN '' ELSE v."postalCode" END AS "postalCode",
       CASE WHEN c.discreet THEN '' ELSE v.address END AS address,
       c."showAddress",
       CASE WHEN c.discreet THEN '' ELSE v.website END AS website,
       CASE WHEN c.discreet THEN NULL ELSE v.headcount END AS headcount,
       v.presentation, v."occupationIds", v."skillIds", v."soughtSkillIds", v."valueIds",
       v."decidedAt" AS "publishedAt",
       p."lon", p."lat"
  FROM "Company" c
  JOIN "CompanyVersion" v ON v."companyId" = c.id AND v.state = 'approved'
  JOIN "Industry" i ON i.id = v."industryId"
  JOIN "Commune" m ON m.code = v."communeCode"
  LEFT JOIN "CompanyPosition" p
    ON p."companyId" = c.id AND c."showAddress" AND NOT c.discreet AND p."communeCode" = v."communeCode"
 WHERE c.state = 'active' AND c."confirmedAt" IS NOT NULL AND NOT c.barred
   AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."companyId" = c.id AND s."charterId" = charter_in_force());
