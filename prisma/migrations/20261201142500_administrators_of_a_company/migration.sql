-- Only its administrators take somebody out of a company. The founder is the first of them.
CREATE TYPE "MemberRole" AS ENUM ('administrator', 'member');

ALTER TABLE "CompanyMember" ADD COLUMN "role" "MemberRole" NOT NULL DEFAULT 'member';

-- A company that has members has an administrator: the longest there, where nobody named one.
CREATE FUNCTION keep_company_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  concerned text := CASE WHEN TG_OP = 'DELETE' THEN OLD."companyId" ELSE NEW."companyId" END;
BEGIN
  UPDATE "CompanyMember" SET role = 'administrator'
   WHERE "companyId" = concerned
     AND "userId" = (SELECT m."userId" FROM "CompanyMember" m
                      WHERE m."companyId" = concerned AND m."leftAt" IS NULL
                      ORDER BY m."joinedAt", m."userId" LIMIT 1)
     AND NOT EXISTS (SELECT FROM "CompanyMember" m
                      WHERE m."companyId" = concerned AND m."leftAt" IS NULL AND m.role = 'administrator');
  RETURN NULL;
END $$;

CREATE TRIGGER company_administrator AFTER INSERT OR UPDATE OF "leftAt", role OR DELETE ON "CompanyMember"
  FOR EACH ROW EXECUTE FUNCTION keep_company_administrator();

UPDATE "CompanyMember" SET role = 'administrator'
 WHERE ("companyId", "userId") IN (
   SELECT DISTINCT ON ("companyId") "companyId", "userId" FROM "CompanyMember"
    WHERE "leftAt" IS NULL ORDER BY "companyId", "joinedAt", "userId");
