-- What the schema language cannot say: checks, one-at-a-time indexes, moves between states, references held in arrays.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Lower case without accents, the form in which words are compared. unaccent() is only STABLE because its dictionary
-- can be named by search_path; naming it makes this safe to index.
CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

CREATE FUNCTION today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (now() AT TIME ZONE 'Europe/Paris')::date $$;

CREATE INDEX "Skill_label_trgm" ON "Skill" USING gin (fold(label) gin_trgm_ops);
CREATE INDEX "Occupation_label_trgm" ON "Occupation" USING gin (fold(label) gin_trgm_ops);
CREATE INDEX "OccupationName_label_trgm" ON "OccupationName" USING gin (fold(label) gin_trgm_ops);

-- ---------------------------------------------------------------- single rows

ALTER TABLE "Mission" ADD CONSTRAINT "Mission_single" CHECK (id = 1);
ALTER TABLE "PublicVersion" ADD CONSTRAINT "PublicVersion_single" CHECK (id = 1);
INSERT INTO "PublicVersion" (id, version) VALUES (1, 0);

-- ---------------------------------------------------------------- checks

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_form" CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+\.[^\s@]+$');

ALTER TABLE "Candidate"
  ADD CONSTRAINT "Candidate_identity" CHECK (CASE WHEN state = 'erased'
    THEN num_nonnulls("userId", "firstName", "lastName", "fileNumber", email, phone, "birthDate", sex, "communeCode") = 0 AND "erasedAt" IS NOT NULL
    ELSE num_nulls("firstName", "lastName", "birthDate", "communeCode") = 0 END),
  ADD CONSTRAINT "Candidate_email_form" CHECK (email = lower(email)),
  ADD CONSTRAINT "Candidate_consent_recorded" CHECK (num_nonnulls("consentOn", "consentVersion", "consentRecordedBy") IN (0, 3));

ALTER TABLE "Profile" ADD CONSTRAINT "Profile_code_form" CHECK (code ~ '^[A-HJ-NP-Z2-9]{6}$');

ALTER TABLE "ProfileVersion"
  ADD CONSTRAINT "ProfileVersion_proofs" CHECK (cardinality("skillIds") = cardinality("skillProofs")),
  ADD CONSTRAINT "ProfileVersion_texts" CHECK (length(aspirations) <= 4000 AND length(availability) <= 200);

ALTER TABLE "Company"
  ADD CONSTRAINT "Company_identity" CHECK (CASE WHEN state = 'erased'
    THEN num_nonnulls("legalName", siret, "contactName", "contactEmail", "contactPhone") = 0 AND "erasedAt" IS NOT NULL
    ELSE num_nulls("legalName", siret) = 0 END),
  ADD CONSTRAINT "Company_siret_form" CHECK (siret ~ '^[0-9]{14}$'),
  ADD CONSTRAINT "Company_slug_form" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Company_discreet_not_shown" CHECK (NOT (discreet AND "showAddress"));

ALTER TABLE "CompanyVersion"
  ADD CONSTRAINT "CompanyVersion_name" CHECK (length(btrim(name)) BETWEEN 1 AND 200),
  ADD CONSTRAINT "CompanyVersion_headcount" CHECK (headcount >= 0),
  ADD CONSTRAINT "CompanyVersion_texts" CHECK (length(presentation) <= 8000);

ALTER TABLE "OfferVersion"
  ADD CONSTRAINT "OfferVersion_title" CHECK (length(btrim(title)) BETWEEN 1 AND 200),
  ADD CONSTRAINT "OfferVersion_dates" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "OfferVersion_hours" CHECK ("weeklyHours" > 0 AND "weeklyHours" <= 48),
  -- code du travail D5135-3: a PMSMP lasts one month at most
  ADD CONSTRAINT "OfferVersion_immersion" CHECK (kind <> 'immersion' OR "endsOn" <= "startsOn" + interval '1 month');

ALTER TABLE "NewsVersion" ADD CONSTRAINT "NewsVersion_title" CHECK (length(btrim(title)) BETWEEN 1 AND 200);

ALTER TABLE "Partner"
  ADD CONSTRAINT "Partner_identity" CHECK (state = 'erased' OR num_nulls("legalName", "communeCode") = 0),
  ADD CONSTRAINT "Partner_slug_form" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "PartnerVersion" ADD CONSTRAINT "PartnerVersion_name" CHECK (length(btrim(name)) BETWEEN 1 AND 200);

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_subject" CHECK (num_nonnulls("profileVersionId", "companyVersionId", "offerVersionId", "newsVersionId", "partnerVersionId") = 1),
  ADD CONSTRAINT "Review_reason" CHECK (approved OR btrim(reason) <> '');

ALTER TABLE "CharterSignature" ADD CONSTRAINT "CharterSignature_party" CHECK (num_nonnulls("candidateId", "companyId", "partnerId") = 1);

ALTER TABLE "Alias" ADD CONSTRAINT "Alias_token_form" CHECK (token ~ '^[a-z2-7]{26,64}$');
CREATE UNIQUE INDEX "Alias_one_in_force" ON "Alias" ("conversationId", side) WHERE "revokedAt" IS NULL;

ALTER TABLE "Conversation"
  ADD CONSTRAINT "Conversation_reference_form" CHECK (reference ~ '^[A-HJ-NP-Z2-9]{4,6}$'),
  ADD CONSTRAINT "Conversation_closed" CHECK ((state = 'closed') = ("closedAt" IS NOT NULL));

ALTER TABLE "Message"
  ADD CONSTRAINT "Message_number" CHECK (number > 0),
  ADD CONSTRAINT "Message_body" CHECK (length(body) <= 100000 AND (body IS NOT NULL OR "bodyErasedAt" IS NOT NULL OR state IN ('received', 'to_confirm', 'refused_at_door')));

ALTER TABLE "OutboxEntry" ADD CONSTRAINT "OutboxEntry_lease" CHECK ((state = 'sending') = ("leasedUntil" IS NOT NULL));

ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_decided" CHECK (CASE state
    WHEN 'accepted' THEN CASE kind WHEN 'skill' THEN "skillId" IS NOT NULL ELSE "occupationId" IS NOT NULL END
    ELSE num_nonnulls("skillId", "occupationId") = 0 END);

-- ---------------------------------------------------------------- one draft, one submitted, one approved version at a time

DO $$
DECLARE t text[];
BEGIN
  FOREACH t SLICE 1 IN ARRAY ARRAY[['ProfileVersion','profileId'],['CompanyVersion','companyId'],['OfferVersion','offerId'],['NewsVersion','newsItemId'],['PartnerVersion','partnerId']] LOOP
    EXECUTE format('CREATE UNIQUE INDEX %I ON %I (%I) WHERE state = ''draft''', t[1] || '_one_draft', t[1], t[2]);
    EXECUTE format('CREATE UNIQUE INDEX %I ON %I (%I) WHERE state = ''submitted''', t[1] || '_one_submitted', t[1], t[2]);
    EXECUTE format('CREATE UNIQUE INDEX %I ON %I (%I) WHERE state = ''approved''', t[1] || '_one_approved', t[1], t[2]);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (number > 0 AND (state = ''draft'' OR "submittedAt" IS NOT NULL) AND ((state IN (''draft'', ''submitted'')) = ("decidedAt" IS NULL)))', t[1], t[1] || '_dates_of_state');
  END LOOP;
END $$;

-- ---------------------------------------------------------------- moves between states

-- TG_ARGV: the column, then the allowed moves as 'from>to'.
CREATE FUNCTION refuse_other_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := to_jsonb(OLD) ->> TG_ARGV[0];
  becomes text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF was <> becomes AND NOT (was || '>' || becomes) = ANY (TG_ARGV[1:]) THEN
    RAISE EXCEPTION '% may not go from % to %', TG_TABLE_NAME, was, becomes USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Candidate', 'Company', 'Partner'] LOOP
    EXECUTE format('CREATE TRIGGER owner_state_moves BEFORE UPDATE OF state ON %I FOR EACH ROW EXECUTE FUNCTION refuse_other_moves(''state'', ''imported>invited'', ''imported>active'', ''invited>active'', ''active>paused'', ''paused>active'', ''imported>erased'', ''invited>erased'', ''active>erased'', ''paused>erased'')', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['ProfileVersion', 'CompanyVersion', 'OfferVersion', 'NewsVersion', 'PartnerVersion'] LOOP
    EXECUTE format('CREATE TRIGGER version_state_moves BEFORE UPDATE OF state ON %I FOR EACH ROW EXECUTE FUNCTION refuse_other_moves(''state'', ''draft>submitted'', ''submitted>approved'', ''submitted>refused'', ''approved>superseded'')', t);
  END LOOP;
END $$;

CREATE TRIGGER letter_state_moves BEFORE UPDATE OF state ON "Message" FOR EACH ROW EXECUTE FUNCTION refuse_other_moves('state',
  'received>refused_at_door', 'received>to_confirm', 'received>held', 'received>released', 'to_confirm>held', 'to_confirm>released',
  'held>released', 'held>rewrite_asked', 'held>refused', 'released>queued',
  'queued>sent', 'queued>failed', 'queued>suppressed', 'queued>unknown_fate', 'unknown_fate>queued', 'unknown_fate>failed',
  'sent>delayed', 'sent>delivered', 'sent>bounced', 'sent>failed', 'delayed>delivered', 'delayed>bounced', 'delayed>failed', 'delivered>complained');

CREATE TRIGGER conversation_state_moves BEFORE UPDATE OF state ON "Conversation" FOR EACH ROW
  EXECUTE FUNCTION refuse_other_moves('state', 'open>closed', 'closed>open');

CREATE TRIGGER hire_state_moves BEFORE UPDATE OF state ON "Hire" FOR EACH ROW
  EXECUTE FUNCTION refuse_other_moves('state', 'declared>confirmed', 'declared>disputed');

-- A version starts as a draft or submitted; once decided, its text is what the counsellor saw, for good.
-- Criteria may still gain the id of a label that a counsellor accepted into the referential.
CREATE FUNCTION freeze_decided_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  open_columns text[] := ARRAY['state', 'decidedAt', 'skillIds', 'skillProofs', 'soughtSkillIds', 'occupationIds',
    'proposedSkills', 'proposedSoughtSkills', 'proposedOccupations'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('draft', 'submitted') THEN
      RAISE EXCEPTION '% may not start as %', TG_TABLE_NAME, NEW.state USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.state NOT IN ('draft', 'submitted') AND to_jsonb(OLD) - open_columns <> to_jsonb(NEW) - open_columns THEN
    RAISE EXCEPTION '% % is decided and may not change', TG_TABLE_NAME, OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- ---------------------------------------------------------------- references held in arrays

-- Criteria are arrays so that a version is one row and the search index reads a million of them in seconds;
-- this is their foreign key.
CREATE FUNCTION check_array_references() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_ jsonb := to_jsonb(NEW);
  reference text[];
  ids int[];
  known int;
BEGIN
  FOREACH reference SLICE 1 IN ARRAY ARRAY[['skillIds', 'Skill'], ['soughtSkillIds', 'Skill'], ['motivationIds', 'Motivation'],
      ['valueIds', 'Value'], ['occupationIds', 'Occupation'], ['fieldIds', 'PartnerField']] LOOP
    IF row_ ? reference[1] THEN
      SELECT array_agg(e::int) INTO ids FROM jsonb_array_elements_text(row_ -> reference[1]) e;
      IF ids IS NOT NULL THEN
        EXECUTE format('SELECT count(*) FROM %I WHERE id = ANY ($1)', reference[2]) INTO known USING ids;
        IF known <> cardinality(ids) THEN
          RAISE EXCEPTION '%.% holds an unknown or repeated id: %', TG_TABLE_NAME, reference[1], ids USING ERRCODE = 'foreign_key_violation';
        END IF;
      END IF;
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are retired, never deleted', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ProfileVersion', 'CompanyVersion', 'OfferVersion', 'NewsVersion', 'PartnerVersion'] LOOP
    EXECUTE format('CREATE TRIGGER freeze_decided_version BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION freeze_decided_version()', t);
    EXECUTE format('CREATE TRIGGER check_array_references BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION check_array_references()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['Skill', 'Motivation', 'Value', 'Occupation', 'PartnerField', 'Industry'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_delete()', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------- the journal is append-only

-- Retention and the removal of demonstration data say so first: SET LOCAL cartemploi.purge = 'on'.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('cartemploi.purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION append_only();
