-- What anybody may read, defined once: the last approved version of an owner who is active, consenting or confirmed,
-- and has signed the charter in force. Public reads use these views and nothing else.

CREATE FUNCTION charter_in_force() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT id FROM "Charter" ORDER BY version DESC LIMIT 1 $$;

CREATE VIEW "PublicProfile" AS
SELECT p.id, p.code, m."areaCode", a."epciCode",
       v."skillIds", v."skillProofs", v."motivationIds", v."valueIds", v."occupationIds", v.kinds, v.mobilities,
       date_trunc('month', v."decidedAt" AT TIME ZONE 'Europe/Paris')::date AS "publishedOn",
       v."decidedAt" AS "publishedAt"
  FROM "Profile" p
  JOIN "Candidate" c ON c.id = p."candidateId"
  JOIN "ProfileVersion" v ON v."profileId" = p.id AND v.state = 'approved'
  JOIN "Commune" m ON m.code = c."communeCode"
  JOIN "Area" a ON a.code = m."areaCode"
 WHERE c.state = 'active' AND c."consentOn" IS NOT NULL
   -- nobody leaves on the day before: the 26th birthday itself is the first day off the map
   AND (c."birthDate" + interval '26 years')::date > today()
   AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."candidateId" = c.id AND s."charterId" = charter_in_force());

CREATE VIEW "PublicProfileText" AS
SELECT p.id, p.code, v.aspirations, v.availability, v."availableOn"
  FROM "PublicProfile" p
  JOIN "ProfileVersion" v ON v."profileId" = p.id AND v.state = 'approved';

CREATE VIEW "PublicCompany" AS
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
       v."decidedAt" AS "publishedAt"
  FROM "Company" c
  JOIN "CompanyVersion" v ON v."companyId" = c.id AND v.state = 'approved'
  JOIN "Industry" i ON i.id = v."industryId"
  JOIN "Commune" m ON m.code = v."communeCode"
 WHERE c.state = 'active' AND c."confirmedAt" IS NOT NULL AND NOT c.barred
   AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."companyId" = c.id AND s."charterId" = charter_in_force());

CREATE VIEW "PublicOffer" AS
SELECT o.id, c.id AS "companyId", c.slug AS "companySlug", c.name AS "companyName", c.discreet, c."industryId",
       v.kind, v.title, v."occupationIds", v."soughtSkillIds", v.description, v."nightWork", v."hazardousWork",
       CASE WHEN c.discreet THEN NULL ELSE m.code END AS "communeCode",
       CASE WHEN m."inTerritory" THEN m."epciCode" END AS "epciCode", m."inTerritory",
       v."startsOn", v."endsOn", v.deadline, v."weeklyHours", v.pay,
       v."decidedAt" AS "publishedAt",
       coalesce(v.deadline + 1, (v."decidedAt" AT TIME ZONE 'Europe/Paris')::date + 60) AS "publicUntil"
  FROM "Offer" o
  JOIN "PublicCompany" c ON c.id = o."companyId"
  JOIN "CompanyVersion" cv ON cv."companyId" = c.id AND cv.state = 'approved'
  JOIN "OfferVersion" v ON v."offerId" = o.id AND v.state = 'approved'
  JOIN "Commune" m ON m.code = coalesce(v."communeCode", cv."communeCode")
 WHERE o."filledAt" IS NULL AND o."withdrawnAt" IS NULL
   AND coalesce(v.deadline + 1, (v."decidedAt" AT TIME ZONE 'Europe/Paris')::date + 60) > today();

CREATE VIEW "PublicNews" AS
SELECT n.id, c.id AS "companyId", c.slug AS "companySlug", c.name AS "companyName", v.title, v.body, n."endsOn",
       v."decidedAt" AS "publishedAt"
  FROM "NewsItem" n
  JOIN "PublicCompany" c ON c.id = n."companyId"
  JOIN "NewsVersion" v ON v."newsItemId" = n.id AND v.state = 'approved'
 WHERE n."withdrawnAt" IS NULL AND (n."endsOn" IS NULL OR n."endsOn" >= today());

CREATE VIEW "PublicPartner" AS
SELECT p.id, p.slug, v.id AS "versionId", v.name, v.type, v."fieldIds", v."communeCode",
       CASE WHEN m."inTerritory" THEN m."epciCode" END AS "epciCode", m."inTerritory",
       v."postalCode", v.address, v.phone, v.email, v.website, v.presentation, v.activities,
       v."decidedAt" AS "publishedAt"
  FROM "Partner" p
  JOIN "PartnerVersion" v ON v."partnerId" = p.id AND v.state = 'approved'
  JOIN "Commune" m ON m.code = v."communeCode"
 WHERE p.state = 'active'
   AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."partnerId" = p.id AND s."charterId" = charter_in_force());

-- ---------------------------------------------------------------- the log of what may have changed in these views

-- One row lock makes versions gapless and in commit order, so a reader that has seen n needs only what comes after n.
CREATE FUNCTION record_public_change(axis text, entity text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v bigint;
BEGIN
  UPDATE "PublicVersion" SET version = version + 1 WHERE id = 1 RETURNING version INTO v;
  INSERT INTO "PublicChange" (version, axis, "entityId") VALUES (v, axis, entity);
  PERFORM pg_notify('public_change', v::text);
END $$;

CREATE FUNCTION candidate_changed(candidate text) RETURNS void LANGUAGE sql AS $$
  SELECT record_public_change('profile', p.id) FROM "Profile" p WHERE p."candidateId" = candidate $$;

-- A company's state, name and place show on its offers too.
CREATE FUNCTION company_changed(company text) RETURNS void LANGUAGE sql AS $$
  SELECT record_public_change('company', company);
  SELECT record_public_change('offer', o.id) FROM "Offer" o WHERE o."companyId" = company $$;

CREATE FUNCTION public_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record := coalesce(NEW, OLD);
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'Candidate' THEN PERFORM candidate_changed(r.id);
    WHEN 'ProfileVersion' THEN PERFORM record_public_change('profile', r."profileId");
    WHEN 'Company' THEN PERFORM company_changed(r.id);
    WHEN 'CompanyVersion' THEN PERFORM company_changed(r."companyId");
    WHEN 'Offer' THEN PERFORM record_public_change('offer', r.id);
    WHEN 'OfferVersion' THEN PERFORM record_public_change('offer', r."offerId");
    WHEN 'NewsItem' THEN PERFORM record_public_change('news', r.id);
    WHEN 'NewsVersion' THEN PERFORM record_public_change('news', r."newsItemId");
    WHEN 'Partner' THEN PERFORM record_public_change('partner', r.id);
    WHEN 'PartnerVersion' THEN PERFORM record_public_change('partner', r."partnerId");
    WHEN 'CharterSignature' THEN
      IF r."candidateId" IS NOT NULL THEN PERFORM candidate_changed(r."candidateId"); END IF;
      IF r."companyId" IS NOT NULL THEN PERFORM company_changed(r."companyId"); END IF;
      IF r."partnerId" IS NOT NULL THEN PERFORM record_public_change('partner', r."partnerId"); END IF;
    -- a new charter, another cut of the territory, another label: everything
    ELSE PERFORM record_public_change('all', '');
  END CASE;
  RETURN NULL;
END $$;

CREATE TRIGGER public_changed AFTER UPDATE OF state, "consentOn", "birthDate", "communeCode" OR DELETE ON "Candidate"
  FOR EACH ROW EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER UPDATE OF state, "confirmedAt", barred, discreet, slug, "showAddress" OR DELETE ON "Company"
  FOR EACH ROW EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER UPDATE OF state, slug OR DELETE ON "Partner" FOR EACH ROW EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER UPDATE OR DELETE ON "Offer" FOR EACH ROW EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER UPDATE OR DELETE ON "NewsItem" FOR EACH ROW EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER INSERT OR DELETE ON "CharterSignature" FOR EACH ROW EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER INSERT OR UPDATE OR DELETE ON "Charter" FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER UPDATE OF "areaCode", "epciCode", "inTerritory" ON "Commune" FOR EACH STATEMENT EXECUTE FUNCTION public_changed();
CREATE TRIGGER public_changed AFTER UPDATE OF label ON "Industry" FOR EACH STATEMENT EXECUTE FUNCTION public_changed();

-- Drafts and what waits are nobody's business: only what is or was approved is told.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ProfileVersion', 'CompanyVersion', 'OfferVersion', 'NewsVersion', 'PartnerVersion'] LOOP
    EXECUTE format('CREATE TRIGGER public_changed_update AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.state = ''approved'' OR NEW.state = ''approved'') EXECUTE FUNCTION public_changed()', t);
    EXECUTE format('CREATE TRIGGER public_changed_delete AFTER DELETE ON %I FOR EACH ROW WHEN (OLD.state = ''approved'') EXECUTE FUNCTION public_changed()', t);
  END LOOP;
END $$;
