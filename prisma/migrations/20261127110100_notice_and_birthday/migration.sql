-- Who comes from a file is told within a month (RGPD, article 14 (3) a) or removed; a 26th birthday is announced once.
ALTER TABLE "Candidate" ADD COLUMN "noticeDueOn" DATE, ADD COLUMN "birthdayToldAt" TIMESTAMPTZ(3);

-- An invitation carries the notice.
UPDATE "Candidate" SET "noticeGivenOn" = ("invitedAt" AT TIME ZONE 'Europe/Paris')::date
 WHERE "invitedAt" IS NOT NULL AND "noticeGivenOn" IS NULL;

-- Who came before this rule gets a month from today.
UPDATE "Candidate" SET "noticeDueOn" = (today() + interval '1 month')::date WHERE origin = 'import' AND state <> 'erased';
