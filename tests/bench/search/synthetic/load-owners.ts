import type pg from 'pg';
import { randomFrom } from '@/lib/demonstration/random';
import { composer } from './compose';
import { copyRows } from './copy-rows';
import type { Place } from './load-france';
import type { SyntheticTerms } from './read-terms';

/** One company, and an offer of its own, for so many profiles. */
const PROFILES_TO_A_COMPANY = 40;

/**
 * Adds the profiles numbered from `from` to `to`, and companies and offers in proportion, to the project's own tables:
 * owners active, consenting and signed, pages approved, so that the public views show them. Rows come by COPY with
 * triggers and foreign keys resting (session_replication_role): the checks are the same for every row and would take hours.
 */
export async function loadOwners(
  admin: pg.Client,
  terms: SyntheticTerms,
  places: readonly Place[],
  from: number,
  to: number,
) {
  const { profile, company, offer } = composer(terms, places);
  const random = randomFrom(`profiles ${from}`);
  function* profiles() {
    for (let number = from; number < to; number += 1) yield profile(random, number);
  }
  const companies = Array.from({ length: (to - from) / PROFILES_TO_A_COMPANY }, (_, at) =>
    company(random, from + at),
  );
  await admin.query(STAGING);
  await copyRows(admin, 'staged_profile', profiles());
  await copyRows(admin, 'staged_company', companies);
  await copyRows(
    admin,
    'staged_offer',
    companies.map(([id]) => offer(random, String(id))),
  );
  await admin.query(`SET session_replication_role = replica; ${INSERTS} ${END}`);
  await admin.query('VACUUM ANALYZE');
}

const STAGING = `
  CREATE UNLOGGED TABLE staged_profile (id text, code text, commune text, skills int[], motivations int[], "values" int[],
    occupations int[], kinds "Kind"[], mobilities "Mobility"[], at timestamptz);
  CREATE UNLOGGED TABLE staged_company (id text, number int, commune text, industry int, skills int[], sought int[],
    "values" int[], occupations int[], at timestamptz);
  CREATE UNLOGGED TABLE staged_offer (id text, company text, commune text, kind "Kind", occupations int[], sought int[],
    at timestamptz);`;

const INSERTS = `
  INSERT INTO "Candidate" (id, state, origin, "firstName", "lastName", "birthDate", "communeCode", "consentOn", "consentVersion", "consentRecordedBy")
    SELECT id, 'active', 'site', 'Prénom', 'Nom', today() - interval '20 years', commune, today(), 1, 'bench' FROM staged_profile;
  INSERT INTO "Profile" (id, code, "candidateId") SELECT id, code, id FROM staged_profile;
  INSERT INTO "ProfileVersion" (id, "profileId", number, state, origin, "submittedAt", "decidedAt", "skillIds", "skillProofs",
      "motivationIds", "valueIds", "occupationIds", kinds, mobilities)
    SELECT id, id, 1, 'approved', 'site', at, at, skills, array_fill('declare'::"Proof", ARRAY[cardinality(skills)]),
      motivations, "values", occupations, kinds, mobilities FROM staged_profile;
  INSERT INTO "CharterSignature" (id, "charterId", "candidateId", signer, "signedOn")
    SELECT id, charter_in_force(), id, 'bench', today() FROM staged_profile;
  INSERT INTO "Company" (id, slug, state, origin, "legalName", siret, "confirmedAt")
    SELECT id, 'entreprise-' || number, 'active', 'site', 'Entreprise ' || number, lpad(number::text, 14, '0'), at FROM staged_company;
  INSERT INTO "CompanyVersion" (id, "companyId", number, state, origin, "submittedAt", "decidedAt", name, "industryId", "communeCode",
      "skillIds", "soughtSkillIds", "valueIds", "occupationIds")
    SELECT id, id, 1, 'approved', 'site', at, at, 'Entreprise ' || number, industry, commune, skills, sought, "values", occupations
      FROM staged_company;
  INSERT INTO "CharterSignature" (id, "charterId", "companyId", signer, "signedOn")
    SELECT id, charter_in_force(), id, 'bench', today() FROM staged_company;
  INSERT INTO "Offer" (id, "companyId") SELECT id, company FROM staged_offer;
  INSERT INTO "OfferVersion" (id, "offerId", number, state, origin, "submittedAt", "decidedAt", kind, title, "occupationIds",
      "soughtSkillIds", "communeCode", deadline)
    SELECT id, id, 1, 'approved', 'site', at, at, kind, 'Offre', occupations, sought, commune, today() + 30 FROM staged_offer;`;

const END = 'RESET session_replication_role; DROP TABLE staged_profile, staged_company, staged_offer;';
