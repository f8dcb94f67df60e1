import type pg from 'pg';

/** A small territory and referential: two EPCI, three secteurs, one outside commune, a few terms. */
export async function plantSearchWorld(client: pg.ClientBase): Promise<void> {
  await client.query(`
    INSERT INTO "Epci" (code, name) VALUES ('200000001', 'CC du Nord'), ('200000002', 'CC du Sud');
    INSERT INTO "Area" (code, name, "epciCode") VALUES
      ('14001', 'Portville', '200000001'), ('14002', 'Valbourg', '200000001'), ('14003', 'Hautmont', '200000002');
    INSERT INTO "Commune" (code, name, population, "inTerritory", "epciCode", "areaCode") VALUES
      ('14001', 'Portville', 5000, true, '200000001', '14001'), ('14002', 'Valbourg', 2500, true, '200000001', '14002'),
      ('14003', 'Hautmont', 3000, true, '200000002', '14003'), ('14004', 'Petitval', 120, true, '200000002', '14003'),
      ('75056', 'Paris', 2000000, false, NULL, NULL);
    INSERT INTO "OccupationDomain" (code, label, "parentCode") VALUES
      ('A', 'Agriculture', NULL), ('A14', 'Production', 'A'), ('G', 'Hôtellerie-restauration', NULL), ('G16', 'Cuisine', 'G'), ('G18', 'Service', 'G');
    INSERT INTO "Occupation" (code, label, "domainCode") VALUES
      ('A1410', 'Vacher / Vachère', 'A14'), ('G1602', 'Cuisinier / Cuisinière', 'G16'), ('G1803', 'Serveur / Serveuse en restauration', 'G18');
    INSERT INTO "OccupationName" (label, "occupationId") SELECT 'Barman / Barmaid', id FROM "Occupation" WHERE code = 'G1803';
    INSERT INTO "Skill" (slug, label) VALUES ('traire', 'traire des vaches'), ('souder', 'souder'), ('servir', 'servir en salle'),
      ('cuisiner', 'cuisiner des produits frais'), ('conduire', 'conduire un tracteur');
    INSERT INTO "Motivation" (slug, label) VALUES ('equipe', 'travailler en équipe'), ('dehors', 'être dehors');
    INSERT INTO "Value" (slug, label) VALUES ('entraide', 'l’entraide'), ('respect', 'le respect');
    INSERT INTO "Industry" (slug, label) VALUES ('batiment', 'Bâtiment'), ('commerce', 'Commerce');
    INSERT INTO "PartnerField" (slug, label) VALUES ('logement', 'Logement'), ('sante', 'Santé');
    INSERT INTO "Charter" (version, body) VALUES (1, 'La charte.');`);
}
