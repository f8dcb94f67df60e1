-- A profile that left on a birthday told the day of birth. All who turn 26 in a month leave together, at its end.
CREATE FUNCTION leaves_map_on(birth date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (date_trunc('month', birth + interval '26 years') + interval '1 month')::date;

CREATE OR REPLACE VIEW "PublicProfile" AS
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
   AND leaves_map_on(c."birthDate") > today()
   AND EXISTS (SELECT FROM "CharterSignature" s WHERE s."candidateId" = c.id AND s."charterId" = charter_in_force());
