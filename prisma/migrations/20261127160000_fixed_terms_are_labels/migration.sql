-- Kinds of work and means of transport come with the code (KIND_LABELS and MOBILITY_LABELS in lib/search/schema.ts, which a
-- test compares), but are typed as all labels are: in the plural, in the feminine, with errors, under everyday names.
CREATE OR REPLACE VIEW "SearchLabel" AS
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
  UNION ALL SELECT 'commune', code, name FROM "Commune" WHERE "inTerritory"
  UNION ALL VALUES
    ('kind', 'emploi', 'Emploi'), ('kind', 'emploi', 'CDI'), ('kind', 'emploi', 'CDD'),
    ('kind', 'alternance', 'Alternance'), ('kind', 'alternance', 'Apprentissage'), ('kind', 'alternance', 'Apprenti / Apprentie'),
    ('kind', 'alternance', 'Professionnalisation'),
    ('kind', 'stage', 'Stage'),
    ('kind', 'immersion', 'Immersion (PMSMP)'),
    ('kind', 'saisonnier', 'Saisonnier'), ('kind', 'saisonnier', 'Saison'),
    ('mobility', 'a_pied', 'À pied'),
    ('mobility', 'velo', 'À vélo'),
    ('mobility', 'scooter', 'En scooter'),
    ('mobility', 'voiture', 'En voiture'), ('mobility', 'voiture', 'Permis'),
    ('mobility', 'transports', 'En transports en commun'), ('mobility', 'transports', 'Bus'), ('mobility', 'transports', 'Train');

-- No table of theirs changes, so no trigger follows them.
INSERT INTO "SearchWord" SELECT * FROM "WordOfLabel" WHERE kind IN ('kind', 'mobility');
INSERT INTO "SearchSpelling" SELECT DISTINCT word FROM "SearchWord" ON CONFLICT DO NOTHING;
