-- The order of a list is no part of a kept search, nor is a radius around nothing: the same search was kept, and told, more
-- than once. Of such twins the oldest stays, with what it knows.
CREATE FUNCTION pg_temp.kept_query(query text) RETURNS text LANGUAGE sql AS $$
  SELECT trim(BOTH '&' FROM CASE WHEN without ~ '(^|&)commune=' THEN without
                                 ELSE regexp_replace(without, '(^|&)rayon=[0-9]+', '') END)
    FROM regexp_replace(query, '(^|&)tri=[a-z]+', '') AS without $$;

DELETE FROM "SavedSearch" s USING "SavedSearch" older
 WHERE older."userId" = s."userId" AND older.axis = s.axis
   AND pg_temp.kept_query(older.query) = pg_temp.kept_query(s.query)
   AND (older."createdAt", older.id) < (s."createdAt", s.id);
UPDATE "SavedSearch" SET query = pg_temp.kept_query(query) WHERE query <> pg_temp.kept_query(query);
