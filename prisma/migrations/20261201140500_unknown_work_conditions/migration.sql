-- Whether an offer has night or hazardous work may be unknown, which is not a no.
ALTER TABLE "OfferVersion"
  ALTER COLUMN "nightWork" DROP NOT NULL,
  ALTER COLUMN "nightWork" DROP DEFAULT,
  ALTER COLUMN "hazardousWork" DROP NOT NULL,
  ALTER COLUMN "hazardousWork" DROP DEFAULT;

-- A file's "false" may be a "non" or a column that was not there. Where nobody has read the offer yet the reviewer is
-- asked; a text written over on the site, and one that is decided, stay as they are.
UPDATE "OfferVersion" SET "nightWork" = NULL
 WHERE origin = 'import' AND state = 'submitted' AND revision = 1 AND NOT "nightWork";
UPDATE "OfferVersion" SET "hazardousWork" = NULL
 WHERE origin = 'import' AND state = 'submitted' AND revision = 1 AND NOT "hazardousWork";
